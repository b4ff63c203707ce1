/**
 * English words that texts write in lower case, so that a capital letter in a headline does not make them a name.
 * Counted in openly licensed texts: financial headlines (MIT) and the web pages of WCXB (M. Foley, CC BY 4.0);
 * words of our own patterns are added.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(`
abandon abandoned abandoning abandonment abbot abbreviated abbreviation abilities ability able abnormal abort abortion abortions abound about above abrasive
abroad absence absences absent absolute absolutely absorb absorbed absorbing absorbs absorption abstract abstracting abstraction abstractions absurd abundance
abundant abuse abv academia academic academics accelerate accelerated accelerates accelerating acceleration accelerator accelerators accent accents accept
acceptability acceptable acceptance accepted accepting accepts access accessed accesses accessibility accessible accessing accessoires accessories accessory
accident accidental accidentally accidents acclaim acclaimed accolades accommodate accommodates accommodating accommodation accommodations accompanied accompany
accompanying accomplish accomplished accomplishes accomplishing accomplishment accomplishments accordance according accordingly account accountability
accountable accountant accountants accounted accounting accounts accreditation accredited accrual accruals accrue accrued accumulate accumulated accumulating
accumulation accuracy accurate accurately accused accuses accusing accustomed aches achievable achieve achieved achievement achievements achieves achieving acid
acidic acidity acids acier acknowledge acknowledged acknowledging acknowledgment acne acoustic acpi acquire acquired acquires acquiring acquisition acquisitions
acre acres acronyms across act acted acting action actionable actions activate activated activates activation active activelow actively activewear activism
activist activists activities activity actor actors acts actual actually actuarial actuaries actuary acumen acute ad adage adalah adapt adaptability adaptable
adaptation adapted adapter adapters adapting adaptive adapts add added addiction addictive adding addition additional additionally additions additives address
addressable addressed addresses addressing adds adept adequate adequately adhere adherence adhering adhesive adjacent adjectives adjoining adjust adjustable
adjusted adjusting adjustment adjustments adjusts admin administer administered administration administrations administrative administrator administrators
admins admiration admire admired admission admissions admit admits admitted admittedly admitting adolescent adolescents adopt adopted adopters adopting adoption
adopts adorned ads adult adulthood adults advance advanced advancement advancements advances advancing advantage advantageous advantages adventure adventurers
adventures adventurous adversary adverse advertise advertised advertisements advertisers advertising advice advisable advise advised adviser advisers advises
advising advisors advisory advocacy advocate advocates advocating ae aerial aerobic aerodynamics aesthetic aesthetically aesthetics afar affair affairs affect
affected affecting affects affiliate affiliated affiliates affinity afford affordability affordable affordably aforementioned afraid after afterhours
aftermarket aftermath afternoon afterthought afterward afterwards again against agar age aged agencies agency agenda agent agentic agents ages aggregate
aggregated aggregates aggregating aggregation aggregations aggregator aggregators aggression aggressive aggressively agility aging agnostic ago agonist agree
agreed agreeing agreement agreements agrees agricultural agriculture ah ahead aid aide aided aiding aids aim aimed aiming aims airborne aircraft airfare
airfares airflow airline airplane airplanes airport airports airtight airy aka akan akin al alarm alarming alarms albeit album albums alcohol alcoholic alert
alerted alerting alerts algae algebra algorithm algorithmic algorithms alias aliases alien align aligned aligning alignment aligns alike alive all allegations
alleged allegedly alleges alleging allergen allergens allergic allergies alleviate alleviating alliances allies allocate allocated allocating allocation
allocations allocator allow allowance allowances allowed allowing allows alloy allure almond almonds almost alone along alongside alot aloud alphabetical
alphabetically alphanumeric already also alt alter alterations altered altering alternate alternating alternative alternatively alternatives although altitude
altogether aluminium aluminum alumni always am amateur amazed amazing amazingly ambassador ambiance ambidextrous ambience ambient ambiguity ambiguous ambition
ambitions ambitious amend amended amenities amid amidst amino ammunition among amongst amount amounts amovible amperage ample amplification amplified amplifier
amplifiers amplifies amplify amplifying amps amqp an analog analogue analogy analyse analyses analysis analyst analysts analytic analytical analytically
analytics analyze analyzed analyzers analyzes analyzing anatomy ancestor ancestors anchor anchored anchors ancient and anger angle angles angry anima animal
animals animate animated animation animations anime ankle ankles annealing anniversary annotation annotations announce announced announcement announcements
announces announcing annoyance annoying annual annualized annually annuities annuity anomalies anomaly anonymity anonymous another answer answered answering
answers ant antara ante antenna antibacterial anticipate anticipated anticipates anticipating anticipation antics antidepressant antidepressants antidote
antifreeze antioxidant antioxidants antique antiques antitrust antiviral antivirus antonjw ants anxiety anxious any anybody anymore anyone anything anytime
anyway anywhere apapun apart apartment apartments aperture aphids apocalypse apochromatic apologize app apparel apparent apparently appeal appealing appeals
appear appearance appeared appearing appears append appended appending appends appetite appetizer appetizers apples appliance appliances applicability
applicable applicant applicants application applications applied applies apply applying appoint appointed appointment appointments appoints apportioned
appraisal appreciate appreciated appreciates appreciation approach approachable approached approaches approaching appropriate appropriately approval approvals
approve approved approves approving approximate approximately apps apt aquaculture arbitrarily arbitrary arcane archie arching architect architects
architectural architecture architectures archive archives are area areas arena args arguably argue argues arguing argument arguments arise arises arithmetic arm
armchair armchairs armed armrest armrests arms aroma aromas aromatic arose around arrange arranged arrangement arrangements arranging array arrays arrest
arrested arrests arrival arrive arrived arrives arriving arrow arsenal art article articles articulate articulating artifact artifacts artificial artillery
artisanal artisans artist artistic artistry artists arts artwork artworks as ascending asctime asdeps ash ashvardanian aside ask asked asking asks asleep
asparagus aspect aspects aspirations aspiring ass assassination assault assemble assembled assembling assembly assert assertion assertions assess assessed
assesses assessing assessment assessments asset assets assign assigned assigning assignment assignments assigns assist assistance assistant assistants assisted
assisting assistive assists associate associated associations associative assortment assume assumed assumes assuming assumption assumptions assurance assure
assured assuring asteroid asthma astonishing astounding astronaut astronauts astronomy astrophotography asymmetric asymmetry async asynchronous asynchronously
asyncio at atau ate athletes athletic athletics atleast atmosphere atmospheric atomic atomically atoms atop atrial attach attached attaches attaching attachment
attachments attack attacked attacker attackers attacks attain attainable attempt attempted attempting attempts attend attendance attended attendee attendees
attending attention attentive attest attestation attestations attested attic attire attitude attitudes attorney attorneys attract attracted attracting
attraction attractions attractive attracts attribute attributed attributes attribution attrition au auction audience audiences audio audiobook audiobooks
audiophile audiophiles audit auditability auditable audited auditing auditor auditory audits augment augmented aussi authentic authentically authenticate
authentication authenticity author authoritative authorities authority authorization authorized authorizes authors authorship auto autofocus autoguiding
autoimmune automaker automakers automate automated automates automatic automatically automating automation automations automobile automotive automounting
autonomous autonomously autonomy autoscaling autosquash autumn aux auxiliary availability available avalanche avatar avec avenue avenues average averaged
averages averaging aversion avert averting avg aviation aviator avid avocado avocados avoid avoidance avoided avoiding avoids await awaited awaiting awaits
awake awakening awakens award awarded awards aware awareness away awe awesome awful awhile awkward axe axes axis azurecontainerapps babies baby back backbone
backcountry backdrop backed backend backends backfire backfired background backgrounds backhaul backing backlash backlight backlinks backlit backlog backpack
backpackers backpacking backpacks backrest backs backsliding backup backups backward backwards backyard bacon bacteria bad badge badges badly bag bagaimana
baggage bags bahwa bailout bait bake baked bakeries bakers bakes baking balance balanced balancer balancers balances balancing balcon balcony ball ballot
ballpark balls bamboo ban banana bananas band bands bandwidth bang banker bankers banking bankrupt bankruptcy banks banned banners bannetons banning bans bar
barbecue barbecues barbell barbells bare barefoot barely bargain bargaining bargains barista baristas barley barometer barrel barrels barrier barriers bars
bartenders basal base baseball based baseline baselines basement bases basic basically basics basil basing basis basket baskets bass bastion bat batch batches
batching bath bathing bathroom bathrooms baths batter battered batteries battery battle battles battling baz be beaches beam bean beans bear beard bearing
bearish bears beat beaten beating beats beauties beautiful beautifully beauty beberapa became because become becomes becoming bed bedding bedroom bedrooms beds
bedtime beef beefy been beer bees beeswax beetle beetles beets before beforehand began begging begin beginner beginners beginning begins begun behalf behave
behaves behaving behavior behavioral behaviors behaviour behavioural behaviours behind behold being beings bekerja beleaguered belief beliefs believe believed
believers believes bell belly belong belonging belongings belongs beloved below belts bench benchmark benchmarked benchmarking benchmarks bend bending beneath
beneficial beneficiaries benefit benefited benefiting benefits bent berbeda berjalan berries berry beside besides bespoke best bestsellers bestselling bet beta
bets better betting between beverage beverages beware beyond bezel bias biased biases bibliographic bicep biceps bicycle bid bidding bids bien biennial big
bigger biggest bike bikes biking bill billable billboard billed billing billion billionaire billionaires billions bills bin binaries binary bind binding
bindings binds binge bins biodegradable biodiversity bioelectric bioelectricity biohacking biological biology biomarkers biomedical biometric bioscience
bipartisan bird birds birth birthday bisa biscuit bit bite bites bits bitter bitterness biz bizarre blackout blackouts blacks bladder blade blades blah blame
bland blank blanket blankets blast blasts blazes blazing bleach bleak bleed bleeding blend blended blending blends blessing blew blind blinds blissful blister
blistering blisters bln bloat bloated bloatware blob blobs bloc block blockages blockbuster blockchain blocked blockers blocking blocks blog blogger bloggers
blogging blogs blood bloody bloom blooms blossom blow blowing blown blows blueberries blues bluesign blunt blur blurred blurring blurry blush bn board boarding
boardroom boards boast boasted boasting boasts boat boats bobbin bodies bodily body bodyweight bogged boil boiled boiler boilerplate boiling boils bois bold
bolder boldest bolster bolstered bolstering bolsters bombs bond bonded bonding bonds bone bones bonkers bonus bonuses book bookcases booked booking bookings
bookkeeper bookkeepers bookkeeping bookmark books bookshelf bookshelves bool boom booming boon boost boosted booster boosters boosting boosts boot bootcamps
booted booth booths booting bootloader boots border borders bore bored boredom boring born borosilicate boroughs borrow borrowed borrowers borrowing boss bot
botanical both bother bothered bots bottle bottleneck bottlenecks bottles bottom bottomed bought bounce bounces bouncing bouncy bound boundaries boundary bounds
bounty bouquet boutique bouts bow bowl bowls bows box boxes boxwood boy boycott boycotts boys bp bps br bra brace braced braces bracing bracket brackets
bragging brain brains brainstorm brainstorming braised brake brakes braking branch branches branching brand branded branding brands brass breach breached
breaches breaching bread breads breadth break breakage breakdown breakdowns breaker breakers breakfast breakfasts breaking breakout breaks breakthrough
breakthroughs breakup breast breath breathable breathe breathes breathing breaths breathtaking breathwork bred breed breeds breeze breezy brevity brew brewed
brewer brewers brewing brews brick bricks bridal bride bridesmaid bridesmaids bridge bridged bridges bridging brief briefings briefly briefs bright brighten
brighter brightest brightly brightness brilliance brilliant brilliantly bring bringing brings brink brisk bristles broad broadcast broadcaster broadcasters
broadcasting broadcasts broaden broadening broader broadlink broadly broccoli broke broken broker brokerage brokerages brokers brought browse browsed browser
browsers browsing bruising brunch brush brushed brushes brushing brutal brute bubble bubbles buck bucket buckets buckle bucks bud buddy budget budgetary
budgeting budgets buf buffer buffered buffering buffers buffet bug buggy bugs build builder builders building buildings builds buildup built builtin bulb bulbs
bulk bulky bull bullet bulletin bulletproof bullets bullish bulls bullshit bullying bummer bump bumper bumping bumps bunch bundle bundled bundles bundling
buprenorphine burden burdensome bureaus burgeoning burgers buried burn burned burner burning burnout burnt bursting bursts bus buses bush busiest business
businesses bust bustling busy but butt butter butterflies butters buttery button buttonhole buttons buy buyback buybacks buyer buyers buying buyout buyouts buys
buzz buzzing buzzword buzzwords by bypass bypassing byte byteifying bytes cab cabbage cabin cabinet cabinetry cabinets cable cables cache cached caches caching
cacthing cadence caf cafes caffeine cake cakes calcium calculate calculated calculates calculating calculation calculations calculator calculators calculus
calendar calendars caliber calibrated caliper call callable callback callbacks called caller callers calling callouts calls calm calmed calmer calming calmness
calorie calories calves came camera cameras camp campaign campaigns campers camping camps campus campuses can canal canals cancel cancelation canceled canceling
cancellation cancellations cancelled cancels cancer cancers candid candidate candidates candle candles candy cane canister cannabinoids cannabis canned cannot
canonical cans cant canyons cap capabilities capability capable capacities capacity capital capitalism capitalists capitalization capitalize caps capsule
capsules captains caption captions captivate captivating captive capture captured captures capturing car carafe carafes carbohydrate carbohydrates carbon carbs
card cardboard cardiac cardio cardioid cardiometabolic cardiovascular cards care cared career careers careful carefully cares cargo caring carmaker carnage
carpet carpets carriage carried carrier carriers carries carrot carrots carry carrying cars cart carte carts carve carving cascading case caseless cases cash
cashback cashew cashews cashmere casino casinos cast castile casting casts casual casually casualties casualty catalog catalogs catalogue catalyst catastrophe
catastrophic catch catches catching catchy categories categorised categorization categorize categorized categorizing category cater catered caterer caterers
catering caters cats cattle caught cauliflower cause caused causes causing caution cautionary cautioned cautious cautiously cave caveat caveats caves cavities
cease ceiling ceilings celebrant celebrate celebrated celebrates celebrating celebration celebrations celebrities celebrity celery celiac cell cello cells
cellular cement cementing censorship cent center centered centerpiece centerpieces centers central centralised centralize centralized centralizes centralizing
centrally centre centres cents centuries century ceo ceramic cereal cereals cerebral ceremony cert certain certainly certainty certifi certificate certificates
certification certifications certified certifies certify certifying cfg cfo chafing chain chained chaining chains chair chairman chairs chaise chalk challenge
challenged challenger challenges challenging chamber champ champion champions chance chances change changed changelog changer changers changes changing channel
channels chaos chaotic chapter chapters chaque char character characteristic characteristics characterized characters charbon charcoal charcuterie charge
charged charger chargers charges charging charitable charity charm charming chars charset chart charter chartreuse charts chasing chassis chat chatbot chatbots
chats chatted chatter chatting cheap cheaper cheapest cheat cheating check checkbox checked checkers checking checklist checklists checkout checkpoint
checkpointing checkpoints checks cheese cheeses cheesy chef chefs chemical chemicals chemin cherished cherries cherry chess chessmen chest chew chewing chewy
chi chic chicken chickens chickpeas chief chiefs child childcare childhood children chili chill chilled chilling chilly chin chip chipmaker chipmakers chips
chipset chipsets chisel chocolate choice choices choisir choix cholesterol choose chooses choosing chop chopped choppy chops chopsticks chore chores chose
chosen chromatic chronic chronological chroot chunk chunks chunky church churn cinema cinematic cinnamon circle circles circuit circuits circular circulating
circulation circumstances circumvent citation citations cite cited cites cities citing citizen citizens citrus civil civilian civilians civilization claim
claimed claiming claims clamp clamps clarification clarified clarifies clarify clarifying clarity clash class classed classes classic classical classics
classification classifications classified classify classmates classroom classrooms classy clause clauses claw clawed clay clean cleaned cleaner cleaners
cleaning cleanings cleanliness cleanly cleans cleanse cleansing cleanup clear clearance cleared clearer clearing clearly clears cleat clematis clerk clever
cleverly clich click clickable clicked clicker clicking clicks clicky client clientele clients climate climates climb climbed climbing climbs clinic clinical
clinically clinician clinicians clip clipping clips clock clocked clocking clocks clog clone cloned clones cloning close closed closely closer closes closest
closet closets closing closure closures cloth clothes clothing cloths cloud clouds cls clubs clue clues clunky cluster clustering clusters clutter cluttered
cluttering cm cmp coaches coaching coal coalition coarse coastal coat coating coats cobalt cockpit cocktail cocktails cocoa coconut code codebase codebases
codec codecs coded codegen codepoint codepoints coder coders codes coding coffee coffeehouses coffees cofounder cognition cognitive cognizant coherence coherent
cohesion cohesive cohort cohorts coil coils coin coined coins col cold colder collaborate collaborated collaborates collaborating collaboration collaborations
collaborative collaborator collaborators collapse collapsed collapses collapsible collapsing collar collars collateral collation colleague colleagues collect
collected collecting collection collections collective collectively collector collectors collects college colleges collimation collision collisions colon
colonies colonists color colorectal colored colorful coloring colors colour coloured colourful colours column columnar columnist columns com comb combat
combating combats combed combinable combination combinations combine combined combines combining combo combustion come comeback comedy comes comfort comfortable
comfortably comforting comforts comfy comic coming comma command commands commas comme commences commendable comment commentary commented commenting comments
commerce commercial commercially commercials commissioned commissions commit commitment commitments commits committed committee committees committer committing
commodities commodity common commonly communal communicate communicated communicates communicating communication communications communicator communities
community commute commuter commuters commutes commuting comorbidities compact compacts companies companion companions company comparable comparatively compare
compared compares comparing comparison comparisons compartment compartments compass compassion compassionate compatibility compatible compel compelling
compellingly compensate compensated compensation compete competence competencies competency competent competes competing competition competitions competitive
competitively competitiveness competitor competitors compilation compile compiled compiler compilers compiles compiling complain complained complaining
complaint complaints complement complementary complemented complementing complements complete completed completely completeness completes completing completion
completions complex complexities complexity compliance compliant complicate complicated complications complies compliment complimentary comply complying
component components composable composed composing composite composition compositional compositions compost compostable composted composting compound compounded
compounding compounds comprehension comprehensions comprehensive comprehensively compress compressed compressing compression compressive comprise comprised
comprises compromise compromised compromises compromising comps computation computational computationally compute computed computer computerized computers
computes computing concatenated concatenation concave concentrate concentrated concentrates concentrating concentration concentrations concept concepts
conceptual conceptually concern concerned concerning concerns concert concerts concessions concierge concise concisely conclude concluded concludes concluding
conclusion conclusions concoction concrete concurrency concurrent concurrently condemned condensation condense condensed condenser condition conditional
conditionally conditioner conditioners conditioning conditions condo conduct conducted conducting conductor conductors conducts conduit conduits conf conference
conferences conferencing confidence confident confidential confidentiality confidently config configurable configuration configurations configure configured
configures configuring confined confirm confirmation confirmations confirmed confirming confirms conflict conflicted conflicting conflicts conform confront
confronted confronting confuse confused confusing confusion congestion conglomerate congressional conjunction connect connected connecting connection
connections connectivity connector connectors connects conquer conquered conquest cons conscious consciously consciousness consecutive consensus consent
consequence consequences conservation conserve consider considerable considerably consideration considerations considered considering considers consist
consistency consistent consistently consisting consists console consoles consolidate consolidated consolidates consolidating consolidation conspiracy conspired
const constant constantly constants constipation constituent constitute constitutes constrained constraint constraints construct constructed constructing
construction constructive constructor constructs consult consultancies consultancy consultant consultants consultation consultations consulted consulting
consume consumed consumer consumers consumes consuming consumption contact contacted contacting contactless contacts contain contained container
containerization containerized containers containing contains contaminants contamination contemporary contempt contender contenders content contention contents
contest context contexts contextual contiguous continent continental continents contingencies contingency contingent continual continually continuation continue
continued continues continuing continuity continuous continuously contoh contouring contract contracted contracting contraction contractor contractors contracts
contractual contradict contradictory contrast contrasting contrasts contrib contribute contributed contributes contributing contribution contributions
contributor contributors control controlled controller controlling controls controversial controversy conundrum convenience convenient conveniently convention
conventional conventions converge convergence conversation conversational conversations converse conversion conversions convert converted converter converters
convertible converting converts convex convey conveying conveys convicted convient convince convinced convincing convincingly coo cook cookbooks cooked cookie
cookies cooking cooks cooktop cool coolant cooler coolers coolest cooling cools cooperate cooperating cooperation cooperative coordinate coordinated coordinates
coordinating coordination coordinator cope copied copies coping copper copy copying copyright copyrighted cor coral cord corded cordless cords corduroy core
cores cork corn corner corners cornerstone coronavirus coroutine coroutines corporate corporations corpus correct corrected correcting correction corrections
correctly correctness corrector correlate correlates correlation correlations correspond correspondence corresponding corresponds corrosion corrupt corrupted
corruption cortex cortisol cos cosignatures cosmetic cosmetics cost costing costlier costly costs cosy cottage cotton couch couches could counsel counseling
counselling counselor counselors count counted counter counteract counterbalance counterintuitive counterpart counterparts counterproductive counters countertop
countertops counties counting countless countries country countryside counts couple coupled couples coupling coupon coupons course courses coursework court
courteous courtesy courts cousin cousins couvercle couvrez covariates cover coverage coverages covered covering covers coveted cow coworkers cozy cpf crab crack
crackdown cracked cracking cracks craft crafted crafting crafts craftsmanship crammed cramped crank crap crappy crash crashed crashes crate crates crating crave
craving cravings crawl crawlability crawlers crawling crayon craze crazy cream creamy creases create created creates creating creation creations creative
creatively creatives creativity creator creators creature creatures credential credentials credibility credible credit credited creditor creditors credits creep
crema crew crews crib crime crimes criminal criminals crises crisis crisp crisps crispy criteria criterion critical critically criticism criticisms criticized
critics critique cron crop cropping crops cross crossed crossing crossover crossovers crowd crowded crowdfunding crowds crucial crude cruise cruises cruising
crumb crunch crunchy crush crushed crushing crust cry crying crypto cryptocurrencies cryptocurrency cryptographic cryptography cryptos crystal cto ctx cubes
cucumber cucumbers cue cues cuff cuisine cuisiner cuisines cuisson cuissons culinary culminates culprits cult cultivars cultivate cultivated cultivating
cultivation cultural culturally culture cultures cumbersome cumin cup cupboard cupboards cups curate curated curating curation curb curbed curbing curbs cure
curiosity curious curl curls curly currencies currency current currently currents curriculum curries curry curse curtail curtain curtains curve curved curves
cushier cushion cushioned cushioning cushions cushy cusp custody custom customary customer customers customisable customise customizability customizable
customization customizations customize customized customizing customs cut cute cutlery cutoff cuts cutter cutters cutting cuve cyber cyberattack cyberattacks
cybercrime cybercriminals cybersecurity cycle cycles cyclical cycling cygwin cylinder cylinders cytokines dabble dac dado daemon daemons dagger daily dairy
dalam damage damaged damages damaging damn damp damper dan dance dancing danger dangerous dangers dans dapat dare dari daring dark darken darkening darker
darkest darling dashboard dashboards data database databases dataclass dataclasses dataset datasets datasheet datasheets datatype datatypes date dated datefmt
dates datetime dating daughter daughters daunting dawn day daylight days daytime dazzling dbt dct de dead deadliest deadlifts deadline deadlines deadlock deadly
deaf deal dealer dealers dealing dealmaking deals dealt dear dearly death deaths debate debates debating debilitating debit debris debt debts debug debugger
debugging debut debuts decade decadent decades decants decay deceased decent decentralization decentralized deceptive deceptively decide decided decides
deciding decision decisions decisive decks declaration declarations declarative declare declared declares declaring decline declined declines declining
declutter decode decoded decoder decoders decoding decompose decomposition decor decorate decorated decorating decoration decorations decorative decorator
decorators decrease decreased decreases decreasing dedicate dedicated dedication deduct deducted deductible deductibles deduction deductions deem deemed deep
deepen deepening deepens deeper deepest deeply deer def default defaults defeat defeating defect defective defects defend defended defenders defending defends
defense defenses defensive defer deferred deficiency deficit deficits define defined defines defining definite definitely definition definitions definitive
deforestation defuse defying degradation degrade degree degrees dehydrated dehydration del delay delayed delaying delays delegate delegating delete deleted
deletes deleting deletion deletions deli deliberate deliberately delicate delicious delight delighted delightful delimited delimiter delinquency delisting
deliver deliverability deliverable deliverables delivered deliveries delivering delivers delivery delve delves demand demanding demands dementia demise demo
democracy democratization democratizing demographic demographics demons demonstrate demonstrated demonstrates demonstrating demonstration demonstrations demos
demystify dengan denied denies denim dense density dent dental dentist dentists deny denying deodorant depart departing departments departure departures depend
dependability dependable dependence dependencies dependency dependent dependents depending depends depicting depicts depleted depletion deploy deployed
deploying deployment deployments deploys deposit depositors deposits deprecated deprecation depreciate depreciation depressed depression depressive deprivation
depth depths derail derivation derivative derive derived deriving des desc descendant descending descent describe described describes describing description
descriptions descriptive descriptor descriptors deserialized deserializer desert deserve deserves design designate designated designation designed designer
designers designing designs desirable desire desired desires desk desks desktop desktops desoldering desperate despite dessert desserts destination destinations
destroy destroyed destroying destruction destructive detachable detail detailed detailing details detect detected detecting detection detective detector
detectors detects deter detergent deteriorating determination determine determined determines determining determinism deterministic deterrent deters detour
detours detract detrimental dev devalues devastating devastation devel develop developed developer developers developing development developmental developments
develops deviate deviation deviations device devices devil devise devote devoted devour devs dew dexterity di diabetes diagnose diagnosed diagnoses diagnosing
diagnosis diagnostic diagonal diagram diagrams dial dialed dialog dialogue dialogues dials diamond diapers diaphragm diarrhea dice dict dictate dictates
dictionaries dictionary did didalam didn die died dies diesel diet dietary dietitian diets diff differ difference differences different differential
differentiate differentiated differentiates differentiation differentiator differently differing differs difficult difficulties difficulty diffs diffstat
diffuseur diffusion dig digest digested digestible digestion digestive digests digging digit digital digitally digits digs dilemma diligence diligent diligently
dill diluted dim dimension dimensional dimensions diminish diminished diminishes dimming dined diner diners dining dinner dinners dinosaurs dioxide dip diploma
diplomacy diplomatic dipped dipping dips dire direct directed directing direction directional directions directive directives directly director directories
directors directory directs dirt dirtier dirty disabilities disability disable disabled disables disabling disadvantage disadvantages disagree disagreement
disappear disappeared disappearing disappoint disappointed disappointing disappointment disapprovals disapproved disassemble disassembly disaster disasters
disbursement disc discard discarded discarding discern discerning discharge discipline disciplined disciplines disclaimers disclose disclosed discloses
disclosure disclosures discomfort disconnect disconnected discontinued discontinuing discount discounted discounts discourage discouraged discourse discover
discoverability discoverable discovered discoveries discovering discovery discreet discrepancies discrepancy discrete discretion discretionary discrimination
discs discuss discussed discusses discussing discussion discussions disease diseased diseases disgruntled disgusting dish dishes dishware dishwasher dishwashers
disk disks dislike dislocation dismemberment dismiss dismissed disorder disorderly disorders disparate dispatch dispatched dispatching dispenser dispersion
display displayed displaying displays disposable dispose disposition disproportionately dispute disputes disregard disrupt disrupted disrupting disruption
disruptions disruptive disrupts dissolve dissolved distance distances distant distfiles distill distilled distills distinct distinction distinctions distinctive
distinctly distinguish distinguished distinguishes distinguishing distorted distortion distract distracted distracting distraction distractions distress
distressed distribute distributed distributes distributing distribution distributions distributor districts distro disturbance disturbances disturbing ditch div
dive divergence diverse diversification diversified diversify diversity diverting dives divide divided dividend dividends divider divides dividing diving
division divisions divorce dizziness dizzying dll do doable doc dock docs doctor doctors document documentaries documentary documentation documented documenting
documents does dog dogs dogshit doing dollar dollars dolphin dolphins domain domains domestic domestically dominance dominant dominate dominated dominates
dominating domination donate donated donating donation donations done dongle donors dont donuts doom doomed door doors doorstep doorway dopamine dorm dormant
dosage dose doses dosing dot dotnet dots dotted double doubled doubles doublet doubling doubt doubts dough dovetail dovetails dovish down downbeat downgrade
downgraded downgrades download downloadable downloaded downloading downloads downplay downside downsides downsizing downstream downtime downtimes downtrend
downtrends downturn downturns downward dozen dozens draft drafting drafts drag dragged dragging dragon drain drainage draining drains drama dramatic
dramatically drape drastic drastically draw drawback drawbacks drawer drawers drawing drawings drawn draws dread dream dreams dress dressed dresser dressers
dresses dressing drew dried dries drift drill drills drink drinker drinkers drinking drinks drip drive driven driver drivers drives driveway driving drizzle
drone drones drop dropped dropping drops drought drove drown drowning drug drugs drum drummer drumming drums dry dryer dryers drying drywall dtparam du dua dual
dubbed duck duct due dug dull dumb dumbbell dumbbells dump dumped dumping dumps dumpster duplicate duplicated duplicates duplicating duplication durability
durable duration during dust dusty duties dwellers dwelling dye dyed dyes dying dyn dynamic dynamically dynamics dysfunctional each eager eagerly ear earbud
earbuds earcup earcups earlier earliest early earn earned earners earning earnings earns earphone earphones earrings ears earthquake earthquakes earthy ease
eased eases easier easiest easily easing easy eat eaten eatery eating eax ebbing ebooks ebuild ebuilds echo echoes eclectic eclipse ecobee ecological ecommerce
economic economical economically economics economies economist economists economy ecosystem ecosystems eczema edge edged edges edging edible edibles edit edited
editing edition editions editor editorial editors edits edu educate educated educating education educational educator educators eerie efek effect effective
effectively effectiveness effects effet efficacy efficiencies efficiency efficient efficiently effort effortless effortlessly efforts eg egg eggplant eggs
eggshells egress eh eight eighth either elaborate elapsed elastic elasticity elbow elbows elderly elect elected election elections elective electric electrical
electrician electricians electricity electrified electrocution electrolyte electrolytes electromagnetic electronic electronically electronics electrons elects
elegance elegant elegantly elem element elemental elementary elements elephant elevate elevated elevates elevating elevation elevator elevators elicitation elif
eligibility eligible eliminate eliminated eliminates eliminating ellipse elliptical ellipticals else elsewhere email emailed emailing emails embark embarking
embarrassing embarrassment embattled embed embedded embedding embodied embodies embrace embraced embraces embracing embroidery emerge emerged emergence
emergencies emergency emergent emerges emerging emission emissions emit emits emitted emoji emotes emotion emotional emotionally emotions empathy emphasis
emphasise emphasize emphasized emphasizes emphasizing empire empirical employ employed employee employees employer employers employing employment employs
empower empowered empowering empowerment empowers empties empty emulate emulation emulators en enable enabled enabler enables enabling enamel encapsulate
encapsulated encapsulates enclosed enclosing encode encoded encoder encodes encoding encodings encompass encompasses encompassing encounter encountered
encountering encounters encourage encouraged encouragement encourages encouraging encrypt encrypted encrypting encryption end endangered endeavor endeavors
ended endfor endif ending endless endocrine endorphins endorse endorsement endorsements endpoint endpoints ends endurance endure enduring enemies enemy
energetic energized energizing energy enforce enforceable enforced enforcement enforces enforcing engage engaged engagement engagements engages engaging engine
engineer engineered engineering engineers engines engraved enhance enhanced enhancement enhancements enhances enhancing enjoy enjoyable enjoyed enjoying
enjoyment enjoys enormous enormously enough enrich enriches enriching enrichment enroll enrolled enrolling enrollment enrollments ensemble ensure ensured
ensures ensuring entail entails enter entered entering enterprise enterprises enters entertain entertaining entertainment enthusiasm enthusiast enthusiastic
enthusiasts entice enticing entire entirely entirety entities entitled entity entr entrance entrenched entrepreneur entrepreneurial entrepreneurs
entrepreneurship entries entry entryway enumerate enumeration env envelope envelopes environment environmental environmentally environments envisage envision
envoy ephemeral epi epic episode episodes eqiad equal equality equalizer equally equals equate equates equation equations equatorial equip equipment equipped
equipping equips equitable equities equity equivalent er era erase erased erasing ergonomic ergonomically ergonomics erode erodes eroding erosion error errors
es escalate escalating escalation escape escaped escapes escaping escitalopram especially esports espresso essay essays essence essential essentially essentials
essentielles est establish established establishes establishing establishment establishments estate estates esteemed estimate estimated estimates estimating
estimation et etc ethic ethical ethically ethics ethnic ethos etiquette etymology euphoric euro euros eurozone evacuation evaluate evaluated evaluates
evaluating evaluation evaluations evasion even evening evenings evenly event events eventual eventually ever evergreen every everybody everyday everyone
everything everywhere evidence evident evil evocative evoke evolution evolutionary evolve evolved evolves evolving ex exacerbate exacerbated exacerbating exact
exactly exam examination examine examined examines examining example examples exams exceed exceeded exceeding exceedingly exceeds excellence excellent
excellently excels except exception exceptional exceptionally exceptions excess excessive excessively exchange exchanged exchanges exchanging excite excited
excitedly excitement exciting exclude excluded excludes excluding exclusion exclusions exclusive exclusively excursions excuse exe exec executable execute
executed executes executing execution executions executive executives executor exemplary exempt exemption exemptions exercise exercises exercising exertion
exhaust exhausted exhausting exhaustion exhaustive exhibit exhibited exhibiting exhibition exhibitions exhibits exist existed existence existential existing
exists exit exited exiting exits exodus exotic exp expand expandable expanded expanding expands expansion expansions expansive expect expectancy expectation
expectations expected expecting expects expedite expedited expenditure expenditures expense expenses expensive experience experienced experiences experiencing
experiential experiment experimental experimentation experimenting experiments expert expertise expertly experts expiration expire expired expires expiring
explain explainability explainable explained explainer explaining explains explanation explanations explicit explicitly explode exploded exploit exploitation
exploited exploits exploration explorations exploratory explore explored explorers explores exploring explosion explosive exponential exponentially export
exporter exporters exporting exports expose exposed exposes exposing exposure exposures express expressed expressing expression expressions expressive exquisite
ext extend extended extender extenders extending extends extensibility extensible extension extensions extensive extensively extent exterior external externally
extinct extinction extra extract extracted extracting extraction extracts extracurricular extraneous extraordinarily extraordinary extras extreme extremely
extremes extremist eye eyeing eyes fabric fabrics fabulous face faced faces facet facets facial facilement facilitate facilitates facilitating facilities
facility facing fact faction factions facto factor factored factorial factories factoring factors factory facts factual faculty fad fade faded fades fading fail
failed failing fails failure failures faint fair fairly fairness faith faithful fake fall fallen falling fallout falls false fame familiar familiarity
familiarize familiarizing families family famous famously fan fancy fans fantasies fantastic fantasy far fare fares farewell farmer farmers farmhouse farming
farms farro farther fascinating fashion fashionable fashioned fast fasteners faster fastest fasting fat fatal fate father fatigue fatiguing fats fatty faucet
faucets fault faults faulty faux fave favor favorable favored favorite favorites favors favour favourite favourites fd fear feared fearful fearless fears
feasibility feasible feat feats feature featured features featuring federal federally federated fee feed feedback feeder feeding feedings feeds feel feeling
feelings feels fees feet fell fellow felt female females feminine feminist fence fences ferment fermentation fermented fern ferns ferry fertility fertilizer
fertilizers fertilizing festival festivals festive festivities fetch fetches fetching few fewer fewest fft fib fiber fiberglass fibers fibre fiction fiddly
fidelity field fields fieldset fierce fifteen fifth fifty fight fighting figurative figure figured figures figuring file filed filename filer filers files
filesystem filesystems filing filings fill filled fillet filling fills film filming filmmakers filmmaking films filter filtered filtering filters filtration fin
final finalize finalized finalizes finalizing finally finance finances financial financially financials financiers financing find finder finding findings finds
fine fined finer fines finest finger fingerboard fingerprint fingers fingertip fingertips finicky finish finished finishes finishing finite fintech fire firearm
fired firefighters fireplace fires firewall firewalls firing firm firmer firmly firmness firms firmware first firsthand fiscal fish fishing fist fit fitness
fits fitted fitting fittings five fix fixed fixes fixing fixture fixtures fixup flag flagged flagging flags flagship flair flakes flaky flamb flame flames
flamme flare flash flashes flashing flashlight flashy flat flatbread flatten flattener flatter flattering flavor flavorful flavors flavour flavours flaw
flawless flawlessly flaws flea fled flee fleece fleeing flees fleet fleets flesh flew flex flexbox flexibility flexible flickering flies flight flights flimsy
flip flipping flips float floating floats flock flood flooded flooding floodlights floods floor flooring floorplan floors floral florals florist floss flosser
flossers flossing flour floured flourish flours flow flower flowering flowers flowing flows fluctuate fluctuating fluctuations fluency fluent fluently fluff
fluffy fluid fluids fluorescent fluoride flush flushing flute flux fly flyers flying fm fmt fn foam foams focal focus focused focuser focuses focusing fog fois
fold foldable folded folder folders folding folds foliage folk folklore folks follow followed follower followers following follows fond fondness font fonts foo
food foods fool fooled foolproof foot footage football footer foothold footing footprint footprints footwear for foray forbid forbidden force forced forces
forcing forearms forecast forecasting forecasts forefoot forefront foreground foreign foremost forensic foresee foresight forest forests forever forge forged
forget forgetting forging forgive forgiving forgot forgotten fork form formal formality formalized formally format formation formations formats formatted
formatters formatting formed former formerly formidable forming forms formset formula formulas formulate formulated formulation formulations forth fortified
fortify fortunate forum forums forward forwarded forwarding forwards fossil foster fostering fosters fought found foundation foundational foundations founded
founder founders founding four fourteen fourth fp fr fractal fraction fractional fractions fractious fragile fragment fragmentation fragmented fragrance
fragranced fragrances frame framed frames framework frameworks framing fran franchise franchisees franchises frankly fraud fraudulent fraught frayed freak free
freed freedom freeing freelance freelancer freelancers freelancing freely freemium frees freestanding freetax freeze freezer freezes freezing freq frequencies
frequency frequent frequently fresh freshen fresheners fresher freshly freshman freshness friction frictionless fridge fried friend friendly friends friendship
friendships fries frightened frightening frogs from fronds front frontend frontends frontier frontline frontrunner fronts frost frother frothy froze frozen
frugal fruit fruitful fruition fruits fruity frustrate frustrated frustrating frustration frustrations fry fryer fs fstab ft fuel fueled fueling fuels fulfill
fulfilled fulfilling fulfillment fulfills full fuller fullest fullness fully fum fumes fun func function functional functionalities functionality functionally
functionapp functioning functions functools fund fundamental fundamentally fundamentals funded funding fundraising funds funeral fungal funnel funnels funny fur
furious furnishing furnishings furniture furry further fuse fuses fusion fuss fussy futile futon future futures futuristic fuzzer fuzzing fuzzy gadgets gain
gained gainer gainers gaining gains gaiter galaxies galleries gallon gallons gamble gambling game gameplay gamer gamers games gamification gamified gaming gamme
gang gap gaps garage garages garbage garden gardener gardeners gardening gardens garlic garment garments garnered gas gases gasket gasoline gate gateways gather
gathered gathering gatherings gathers gatsby gauge gauges gave gay gaz gaze gccrs gear gearbox geared gearhead gears gem gems gender gene general generalist
generalizations generalized generally generate generated generates generating generation generational generations generative generator generators generic
generous generously genes genetic genetically genre genres gentle gentler gently genuine genuinely geofencing geographic geographical geographies geography
geometric geometry geopolitical geopolitics geospatial germs gesture gestures get getattr gets getting ghosted giant giants gif gifting gifts gig gigs gimmicks
girl girls gist give given gives giving glad gladly glamorous glance glare glass glasses glassware glazed glean gleaned glide glimpse glob global globally globe
globular gloom glory glossary glossy gloves glowing glucose glue glued glute gluten go goal goals goat goats god goddess goddesses gods godsend goes going
golang gold golden goldmine golf gone gonna good goodbye goodies goodness goods gooseneck gorgeous goroutine got goto gotta gotten gourmet gov govern governance
governed governing government governments gown gr grab grabbed grabbing grace gracefully grade grades gradient gradients grading grads gradual gradually
graduate graduated graduates graduation grain grains gram grammar grammatical grams grand grandfather grandmother grandparents grant granted granting grants
granular grape grapes graph graphic graphical graphics graphs grapple grapples grappling grasp grass grateful gratitude gratuities gratuity gravel gravity gray
graywater grease great greater greatest greatly greatness greedy green greenback greener greenery greenhouse greens greet greeted greeting greetings grep grew
greywater grid grids grief grille grilled grim grime grind grinder grinders grinding grip gripe gripping grippy grips gritty groceries grocery grommet groom
groomsmen grooves gross ground groundbreaking grounded grounding grounds groundwork group grouped grouping groupings groups grout grow grower growing grown
grows growth grub grueling grumpy guacamole guarantee guaranteed guaranteeing guarantees guardrails guards guess guessed guesses guessing guesswork guest
guesthouses guests guidance guide guidebook guided guideline guidelines guides guiding guilty guitar guitars gum gums gun gunk guns guru gut guy guylines guys
gym gyms gz habit habitat habitats habits hack hacked hacker hackers hacking hacks had hail hair hairs hal halaman half halfspaces halfway hallmarks halls
hallucinate hallucination hallucinations hallway hallways halt halted halting halts halves hammer hammered hammock hammocking hammocks hamstrings hand handbags
handbook handcrafted handed handful handheld handing handle handlebars handled handler handlers handles handling handmade handoff handoffs handout hands
handshake handsome handy hang hanging hangs hanya happen happened happening happens happier happily happiness happy harassment harbinger hard hardcoded
hardcodes hardcore hardening harder hardest hardly hardness hardware hardwired hardwood hardwoods hardy harm harmful harmonious harmony harms harness harnesses
harnessing harsh harshest harus harvest harvested harvesting harvests has hash hashes hashing hashtag hashtags hassle hate hated hats haul haunt have haven
haves having hawkish haystack hazard hazardous hazards he head headache headaches headband headcount headed header headers heading headings headlamp headlamps
headless headline headlines headphone headphones headquartered headquarters heads headset headsets headwinds heady heal healing health healthcare healthful
healthier healthiest healthy heap heaps hear heard hearing hearings hears heart heartbeat heartbreaking heartfelt hearth hearts hearty heat heated heater
heaters heating heatmaps heatwave heavier heaviest heavily heavy heavyweight heck hectic hedge hedging heel heels hefty height heightened heights heirloom
heirlooms held helicopters hell hello helm helmet help helpdesk helped helper helpers helpful helping helps hence her heralds herb herbs herder here heritage
heroes herself hesitant hesitate heterogeneous heuristic heuristics hiccups hidden hide hides hiding hierarchical hierarchically hierarchies hierarchy high
higher highest highlight highlighted highlighting highlights highly highs highways hike hikers hikes hiking hil hills him himself hinder hindering hinders hinge
hinges hint hinting hints hip hipbelt hippocampus hips hire hired hires hiring his historic historical historically histories history hit hitbox hitch hits
hitters hitting hive hoard hobbies hobby hobbyist hobbyists hoc hold holder holders holding holds hole holes holiday holidays holistic holy homage home
homeassistant homebuyers homebuying homegrown homelab homemade homeowner homeowners homeownership homepage homes homestead hometown homework hone honest
honestly honesty honey honeycomb honeymoon honing honor honorable honored honoring honors honour hood hooked hoops hop hope hoped hopeful hopefully hopelessness
hopes hoping hopping hops horizon horizonal horizontal horizontally hormonal hormone hormones horrible horrific horror horrors horsepower horses hose hospital
hospitality hospitalization hospitals host hosted hosting hostname hosts hot hotel hotels hotline hotspots hotter hottest hour hourly hours house housed
household households housekeeping housemade houseplant houseplants houses housing hover hovers how however hppa hrs hryvnia hub hubs huddled hue hues hug huge
hugely hum human humanitarian humanities humanity humans humble humid humidity hummus humor humorous humour hump hundred hundreds hung hunger hungry hunters
hunting hunts hurdle hurdles hurricane hurricanes hurry hurt hurting hurts husband hustle hybrid hybrids hydrated hydrating hydration hydraulic hydrogen hygiene
hygienic hype hyperactivity hyperscaler hyperscalers hypersonic hypertables hypertension hypertrophy hypothesis hypothesized hypothetical ice iced icon iconic
iconography icons icy idea ideal ideally ideas ideation ident identical identifiable identification identified identifier identifiers identifies identify
identifying identities identity idioms idle idx idyllic ie if iframe ignorance ignore ignored ignores ignoring ill illegal illegally illicit illness illnesses
illuminate illuminates illuminating illumination illusion illustrate illustrated illustrates illustrating illustration illustrations illustrative im imag image
imagery images imagination imagine imagined imaging imagining imho imitate immediacy immediate immediately immense immensely immerse immersed immersing
immersion immersive immigration imminent immune immunity immutable imo impact impacted impactful impacting impacts impairment impatient impeccable impeded
impending imperative imperfect imperfections impl implement implementation implementations implemented implementing implements implicated implications implicit
implicitly implied implies imply import importance important importantly imported importing imports impose imposed imposes impossible impossibly impractical
imprecise impress impressed impression impressions impressive impressively improper improperly improve improved improvement improvements improves improving
improvised impulse in inability inaccessible inaccurate inaction inactive inadequate inadvertently inanimate inappropriate inbound inbox incentive incentives
inception inch inches incident incidents incline inclined include included includes including inclusion inclusions inclusive inclusivity income incomes incoming
incompatible incomplete inconsistencies inconsistency inconsistent inconvenient incorporate incorporated incorporates incorporating incorporation incorrect
incorrectly increase increased increases increasing increasingly incredible incredibly increment incremental incrementally increments incumbent incur incurred
incurring indebted indeed indefinitely indent independence independent independently indestructible index indexed indexes indexing indicate indicated indicates
indicating indication indications indicative indicator indicators indices indirect indirectly indispensable individual individualized individually individuals
indoor indoors induce induction industrial industries industry ineffective inefficiencies inefficiency inefficient inequality inevitable inevitably inexpensive
inexperienced inf infant infants infection infections infectious infects infer inference inferences inferred infestation infestations infinite infinitely
inflammation inflammatory inflate inflated inflation inflationary inflection inflows influence influenced influencer influencers influences influencing
influential influenza influx info infographics inform informal information informational informative informed informing informs infotainment infrared
infrastructure infrastructures infrequent infringement infuse infused ing ingest ingestion ingests ingin ingredient ingredients inhabit inhabitants inherent
inherently inherit inheritance inherited inherits inhibitor inhibitors ini init initial initialization initialize initialized initializer initializing initially
initiate initiated initiates initiating initiation initiative initiatives initramfs inittab inject injectable injected injecting injection injections injects
injured injuries injury ink inks inland inline innate inner innocent innovate innovating innovation innovations innovative innovators inox input inputs inquire
inquiries inquiry inroads ins insane insanely insect insecticides insects insecure insensitive insert inserted inserting insertion insertions inserts inside
insider insight insightful insights insignificant insisted insists insoles insomnia inspect inspectable inspected inspecting inspection inspections inspector
inspectors inspiration inspire inspired inspires inspiring instability install installation installations installed installer installers installing installment
installs instance instances instant instantaneous instantiate instantiated instantly instead instinct institution institutional institutions instruct
instructing instruction instructional instructions instructor instructors instructs instrument instrumental instruments insufficient insulated insulating
insulation insulin insurance insure insured insurer insurers insuring insurmountable int intact intake integer integers integral integrate integrated integrates
integrating integration integrations integrity intellectual intelligence intelligent intelligently intend intended intends intense intensely intensified
intensifies intensifying intensities intensity intensive intensively intent intention intentional intentionally intentions interact interacting interaction
interactions interactive interactively interactivity interacts intercept interchange interchangeable interchangeably interconnected interconnection
interdisciplinary interest interested interesting interestingly interests interface interfaces interfere interference interim interior interiors intermediary
intermediate intermittent internal internally internals international internationally internet internode internship internships interop interoperability
interoperable interpersonal interpret interpretability interpretation interpreted interpreter interpreting interprets interrupt interrupted interrupting
interruption interruptions interrupts intersection intersections interstate intertwined interval intervals intervene intervening intervention interventions
interview interviewed interviewing interviews intimacy intimate intimidated intimidating into intoxicating intoxication intraday intricacies intricate intrigue
intrigued intriguing intrinsic intro introduce introduced introduces introducing introduction introductions introductory introspection intruder intruders
intrusion intuition intuitive inundated inv invaded invalid invaluable invariants invasion invasive invented invention inventions inventive inventories
inventory inverse inversion inverted inverter inverters invest invested investigate investigated investigates investigating investigation investigations
investigators investing investment investments investor investors invests invisible invitation invitations invite invited invites inviting invocation invoice
invoices invoicing invoke invoked invokes invoking involve involved involvement involves involving inward io ions ipo iron ironically irony irrationality
irregular irrelevant irresistibly irrigation irritating irritation is isl islands isolate isolated isolation issuance issue issued issuer issuers issues issuing
it italki itch item itemize itemized items iter iterable iterables iterate iterating iteration iterations iterative iteratively iterator iterators itertools
itineraries itinerary its itself itu ive izakaya jacket jackets jagged jail jam jams janitors jar jardin jargon jars jeans jet jets jewel jewellery jewelry jika
jitters job jobless jobs jobsite jog jogging join joined joinery joining joins joint jointer jointly joints jojoba joke journal journalctl journalism journalist
journalists journals journey journeys joy joyful jpeg jpg js judge judged judgement judges judgment judgments judicious juga juggle juggling juice juices juicy
jumbo jump jumped jumping jumps jumpsuits jungle junior junk jurisdiction jurisdictional jurisdictions jury just justhtml justification justified justifies
justify kale karena kasus kayaks ke kedua keen keep keeping keeps kembali kenapa kepada kept kernel kernels kettle kettlebell kettles key keyboard keyboards
keycaps keynotes keypad keys keyserver keystrokes keyword keywords kg kick kicked kicking kickoff kicks kickstart kid kidney kids kill killed killer killing
kills kilometres kind kinda kindergarten kindness kinds kinetic kiosks kit kita kitchen kitchens kits km kneading knee knees knew knife knit knob knobs knock
knocked knocking knockoffs knocks knots know knowing knowledge knowledgeable known knows kode komponen kubelet kun kwargs lab label labeled labeling labelled
labels labor lace laces lacing lack lacked lacking lackluster lacks lactose ladder ladders lady ladybugs lag lagging lags laid lain lakehouse lakes lamb
laminate lamp lamps land landed landfill landfills landing landmark landmarks lands landscape landscapes landscaping lanes lang langs language languages lanyard
lap laptop laptops large largely larger largest laser lasers last lasted lasting lastly lasts lat latches late lately latency latent later lateral latest latex
latte latter lattes laugh laughed laughter launch launched launches launching laundering laundromat laundry laureates laurel lavender lavish law lawful
lawmakers lawn lawnmower lawns laws lawsuit lawsuits lawyer lawyers lay layer layered layering layers laying layoffs layout layouts layover layovers lays lazily
lazy lb lbs le lead leader leaderboard leaderboards leaders leadership leading leads leafy leagues leak leakage leaked leaking leaks leaned leaning leans leap
learn learned learner learners learning learnings learns learnt lease leased leases leash leasing least leather leave leaves leaving lebih lection lecture
lectures led ledger left leftover leftovers leg legacy legal legalized legally legend legendary legends leggings leggy legible legislation legislative legit
legitimacy legitimate legitimately legs legumes legwork leisure lemon lemonade len lend lender lenders lending lends lenght length lengths lengthy lens lenses
lent lentils les less lessen lesson lessons let lethal lets letter letterforms letters letting lettuce leur leurs level leveling levelname levels lever leverage
leveraged leverages leveraging levers levied levy lexicographic lexicographical liabilities liability liable lib liberal libgccjit libraries library licence
license licensed licenses licensing licensure lid lids lie lied lien lies lieu life lifecycle lifelike lifeline lifelong lifespan lifestyle lifestyles lifetime
lifetimes lifo lift lifted lifting lifts light lighten lighter lightest lighting lightly lights lightweight lihat like liked likelihood likely likes liking
lilies limbs lime limelight limit limitation limitations limited limiting limitless limits line lineage linear linearly lined linen linens liner lines lineup
linger lingerie lingering linguistic lining link linked linking links lint linter lion lips liquefied liquid liquidate liquidators liquidity liquids list listed
listen listened listener listeners listening listens listing listings lists lit liter literacy literal literally literals literary literature liters lithography
litigation little livability livable live lived lively liver lives livestock living ll lmao ln load loaded loader loading loads loaf loan loaned loans loaves
lobbied lobby lobbying local locale locales localhost localities localized locally locals locate located location locations lock lockdown lockdowns locked
locker lockers locking locks lockups lodging log logged logger loggers logging logic logical logically logika login logins logistical logistics loglevel logo
logos logs lol long longer longest longevity longtime look looked looking lookout looks lookup looming looms loop loopback looper looping loops loose loosely
looser loot lore lose losers loses losing loss losses lost lot lots loud louder loudly lounge lounges loungewear lounging love loved lovely lovers loves
loveseat loving low lower lowercase lowered lowering lowers lowest lows loyal loyalty lt lubrication luck luckily lucky lucrative ludicrous lug luggage lugs
lukewarm lumbar lumber lumens lump lunar lunch lunches lung lunge lunges lungs lure luring lurking lush luxuries luxurious luxury lying ma machine machinery
machines macro macros mad made magazine magazines magic magical magically magnesium magnet magnetic magnets magnificent magnitude mail mailed mailing maill main
mainline mainly mainnet mainspring mainstay mainstream maintain maintainability maintainable maintained maintainer maintainers maintaining maintains maintenance
mais maize majeure major majority majors make maker makers makes makeup making male males malformed malfunctions malicious malware mammoth man manage manageable
managed management manager managers manages managing mandate mandated mandates mandatory maneuvering manga manifest manifesto manifests manipulate manipulated
manipulating manipulation manner manners mantle mantra manual manually manuals manufacture manufactured manufacturer manufacturers manufactures manufacturing
manure many map maple mapped mapper mapping mappings maps marathon marathons marble margaritas margin marginal margins marijuana marine mark marked marker
markers market marketed marketers marketing marketplace marketplaces markets marking markings marks markup marque marques marriage marriages married marries
marshal masalah mask masked masking masks mass massage masses massive massively master masterclass mastered mastering masterpiece masterpieces masters mastery
mat match matched matches matching matchmaking mate material materialised materially materials maternity math mathematical mathematician mathematicians
mathematics matrices matrix mats matte matter matters mattress mattresses mature maturing maturities maturity maximal maximalist maximise maximising maximize
maximizes maximizing maximum maxsize may maybe maze md me meal meals mean meaning meaningful meaningfully meanings means meant meantime meanwhile measurable
measure measured measurement measurements measures measuring meat meats mechanic mechanical mechanically mechanics mechanism mechanisms medal meddling media
median mediate medical medication medications medicines medieval mediocre meditate meditated meditating meditation meditations meditative meditators medium
meeples meet meeting meetings meets mega megapixel megapixels megaproject melakukan melakukannya melihat melody melt meltdown mem member memberguide memberikan
members membership memberships membuat membutuhkan meme memo memoirs memorable memories memorize memorizing memory memperbarui memungkinkan men mend mending
menerapkan mengembalikan menggunakan menghindari menjadi menjalankan menstrual mental mentality mentally mention mentioned mentioning mentions mentoring mentors
mentorship menu menus menyebabkan merasa merchandise merchants mere mereka merely merge merged merger mergers merges merging merit merits mesh mess message
messages messaging messes messing messy met metabolic metabolism metadata metal metallic metals metaverse meter meters methane method methodically
methodological methodologies methodology methods meticulous meticulously metre metres metric metrics metro metropolitan mg mic mice microcontroller microfiber
micropayment micropayments microphone microphones microscopic microscopy microservices microwave microwaves mics mid midday middle middleware midfoot midrange
mids midsize midsole midsoles midst midterm might mightiest migraine migrants migrate migrated migrating migration migrations mild mile mileage miles milestone
milestones military milk milks millennial millennials millimeter millimeters million millions millisecond milliseconds mimic mimicking mimics min mince mind
minded mindful mindfulness minds mindset mine miner mineral minerals miners mines minibar minimal minimalism minimalist minimalistic minimally minimise minimize
minimized minimizes minimizing minimum mining ministers minor minority mins mintty minus minute minutes miracle mirror mirrored mirroring mirrorless mirrors
misconception misconceptions misconduct miserable mishaps misinformation misleading mismatch mismatched mismatches misplaced misrepresenting miss missed misses
missile missiles missing mission missionaries missions missteps mist mistake mistaken mistakes misunderstanding misunderstandings misunderstood misuse mitigate
mitigates mitigating mitigation mix mixed mixer mixing mixture mixtures mkdir mksquashfs mln mm mmask mn mnt mo mob mobile mobility mock mocked mocking mocks
mocktails mockup mockups mod modalities modality mode model modeled modeling modelling models modem moderate moderately moderation modern modernist modernity
modernization modernize modernizing modes modest modestly modification modifications modified modifiers modifies modify modifying mods modular module modules
moist moisture moisturizer mold molding molds molecular molecules mom moment moments momentum mon monads monastery monetary monetization monetize money monitor
monitored monitoring monitors monkey monkeypox monks monolithic monotheistic monster monsters month monthly months monumental monuments mood moody moon mop mops
moral morale morally more morning mornings mortal mortality mortgage mortgages mortise mosquitoes most mostly moth mother motherboard mothers moths motifs
motion motions motivate motivated motivates motivating motivation motivational motivations motivator motor motors mount mountain mountainous mountains mounted
mounting mounts mouse mousing mouth mouthfeel mouths mouthwash move moved movement movements mover movers moves movie movies moving mower mowing mpg msg mssql
msys mtg much mud muddy muffled mug mugs multi multichannel multidisciplinary multifaceted multifunctional multilingual multimedia multimeter multimodal
multinational multiplayer multiple multiples multiplied multiplier multiply multipoint multistreaming multitasking multitude mundane mungkin municipal
municipalities murder murky muscle muscles muscular museums mushroom mushrooms mushy music musical musically musician musicians must mut mutable mutate mutated
mutating muted mutual mutually my myapp myfunctionapp mymodule myriad myself mysteries mysterious mystery mystical mystorage myth mythologies mythology myths
nabs nail nailed nailhead nailing nails naive naked name named namely names namesake nameservers namespace namespaces naming nanti nap napkin napkins naps
narration narrative narratives narrator narrow narrowed narrower narrowing narrowly narrows nasturtium nasty nation nationally nations nationwide native
natively natives natural naturally nature nausea navigable navigate navigated navigates navigating navigation navigational nd ndash ne near nearby nearer
nearest nearing nearly nears nearshore neat neatly nebulae necessarily necessary necessitates necessities necessity neck necks need needed needing needle
needles needlessly needs negated negative negatively negatives neglect neglected negligence negotiate negotiated negotiating negotiation negotiations neighbor
neighborhood neighborhoods neighbors neighbours neither nematodes nerds nervous nested nesting net netctl netting network networking networks neural neuro
neurochemical neurodegenerative neurological neurons neuroplasticity neuroscience neurotransmitter neurotransmitters neurotrophic neutral neutralize never
nevertheless new newbie newbies newborn newcomer newcomers newer newest newline newlines newly news newsletter newsletters newspaper newspapers newsroom next
nginx ngrok ngx nibble nice nicely nicer niche niches nickel nifty night nightmare nightmares nights nighttime nilai nimble nine nitrogen nitrous nits no nobody
nod node nodejs nodes noir noise noises noisy nomination nominations nominee nominees non nonetheless nonexistent nonfiction nonprofit nonprofits nonrefundable
nonsense nonstick noodle noodles nook nooks noon nor norm normal normalization normalized normally norms nos nose nostalgia nostalgic nostrils not notable
notably notational notch note notebook notebooks noted notes noteworthy nothing notice noticeable noticeably noticed notices noticing notification notifications
notified notifies notify noting notion notoriously notre novel novella novels novelty now nowadays nowhere npm nslookup nuance nuanced nuances nuclear nude
nudge nudged nudging nudity nuggets nuisance null nullability nulls num number numbered numbering numbers numeric numerical numerous nursery nurses nursing
nurture nurtures nurturing nut nutrient nutrients nutrition nutritional nutritionally nutritionists nutritious nuts nutty nvm nylon oak oaky oat oatmeal oats
obedience obelisk obesity obfuscation obj object objective objectively objectives objects obligated obligation obligations obscure observability observation
observations observe observed observers observing obsess obsessed obsession obsessive obsolete obstacle obstacles obstructions obtain obtainable obtained
obtaining obvious obviously occasion occasional occasionally occasions occupancy occupation occupational occupations occupied occupies occupy occur occurred
occurrence occurring occurs ocean oceans odd oddly odds ode odor odors of off offbeat offender offense offensive offer offered offering offerings offers office
officer officers offices official officially officials officiant offline offre offs offset offsets offshore often oil oils oily okapi okay old older oldest
olive olives omakase ominous omit omitted omnichannel on onboard onboarded onboarding once one oneline ones oneself oneshot ongoing onion onions online only
onsens onset onshore onsite onto ontological ontologies ontology onwards opaque open opened opener opening openings openly openness opens operate operated
operates operating operation operational operationalize operations operator operators opinion opinionated opinions opioid opioids opponent opponents
opportunities opportunity oppose opposed opposes opposing opposite opposition ops opt opted optical optimal optimisation optimisations optimise optimism
optimistic optimization optimizations optimize optimized optimizer optimizes optimizing optimum opting option optional optionally options or oral orange orbit
orchestrate orchestration order ordered ordering orderly orders ordinal ordinary ore oregano org organ organic organically organisation organisations organised
organization organizational organizations organize organized organizer organizers organizes organizing organs orientation orientations oriented origin original
originality originally originate originated originating origins ornament ornamentation ornate orphan osc oscillating other others otherwise ottoman ou ought
ounce ounces our ours ourselves out outage outages outbound outbreak outbreaks outcome outcomes outdated outdoor outdoors outer outfit outfits outfitted outflow
outflows outgoing outing outings outlet outlets outline outlined outlines outlining outlook outpace outpaces outpacing outpatient outperform outperformed
outperforming outperforms outpost output outputs outreach outright outs outset outside outsized outsole outsource outsourced outsourcing outstanding outweigh
outweighs oven ovens over overall overarching overboard overbought overclocking overcome overcoming overcomplete overcomplicate overdo overdone overdose
overdraft overdue overestimate overflowing overflows overhaul overhead overheads overheating overkill overlap overlapping overlay overlays overload overloaded
overloading overlook overlooked overly overnight overpay overpaying overpowered overpriced overpronation overridden override overrides overriding overseas
oversee overseeing oversees oversight oversized oversold overspending overstated overtake overthink overtime overturn overuse overview overwatering overweight
overwhelm overwhelmed overwhelming overwhelmingly overworked overwrite overwrites overwriting overwritten owe owed owing owls own owned owner owners ownership
owning owns oxidation oxidative oxide oxygen oyster oz paccache pace paced paces pacing pack packable package packaged packages packaging packed packers packet
packets packing packs pacman pad pada padded padding paddle paddles pads page pages paid pain painful pains paint painted painters painting paintings paints
pair paired pairing pairings pairs palace palate pale paleo palette palettes palm palms pam pan pandemic pandemics pane panel panels panic panicked panicking
panics panoramic pans pantry pants papaya paper paperless papers paperwork par parade paradigm paradigms paradise paradox paragraph paragraphs parallax parallel
parallelism parameter parameters paramount params paraphrased parasitic parchment pare pared parent parental parentheses parenting parents parfait parity parked
parking parliament parse parsed parser parsers parses parsing parsley part partial partially participant participants participate participated participating
participation participatory particle particles particular particularly particulates parties partition partitioning partitions partly partner partnered
partnering partners partnership partnerships parts party pas pass passable passage passed passenger passengers passes passing passion passionate passions
passive passively passphrase passport passports password passwords past pasta paste pasted pastels pasting pastoral pastries pastry patch patched patches
patching patent patented patents path pathname pathnames pathogens paths pathspec pathway pathways patience patient patients patina patio patrons patter pattern
patterned patterns pause paused pauses pausing pave pavement paving paws pay payable payback paycheck payday paying payload payloads payment payments payoff
payout payouts payroll pays paywall pea peace peaceful peak peaked peaking peaks peanut peanuts peas pedal pedestrian pediatric pediatrician pee peek peel peer
peers pelepasan pembaruan pembersihan pen penalized penalties penalty pencils pending pendulum penetrate penetration pens pension people pepper peppermint
peppers per perceive perceived percent percentage percentages percentile perception percussion perennial perennials perfect perfected perfecting perfection
perfectly perform performance performances performant performed performer performers performing performs perfume perhaps peril perils perimeter period periodic
periodically periods peripheral peripherals perks perlu permanent permanently permissible permission permissions permissive permit permits permitted permitting
permutations perpendicular perpetual persist persisted persistence persistent persists person persona personable personal personalisation personalise
personalised personalities personality personalization personalize personalized personalizing personally personas personnel personnes persons perspective
perspectives persuade persuasive pertinent perubahan peso pessimistic pest pesticide pesticides pests pet petit petite petrol pets pg pgbench phallic
pharmaceutical pharmacies pharmacy phase phased phases phenomena phenomenal phenomenon phentermine philosophical philosophy phishing phone phones phosphate
photo photograph photographed photographer photographers photographic photographing photographs photography photos photosynthesis phrase phrases physical
physically physician physicians physics physiological physiology physique piano pianos pick picked picking picks pickup pickups pics picture pictured pictures
pie piece pieces piecing pies pile piled piles piling pill pillars pillow pillows pills pilot pilots pin pinch pine pineapple ping pink pinning pinpoint
pinpointing pins pints pioneer pioneered pioneering pioneers pip pipe pipeline pipelines pipes piping pit pitch pitches pitfalls pits pitted pivot pivotal
pixels pizza pizzas pkg place placed placeholder placement placements places placing plagiarism plague plagued plain plan planaria plancha plane planer planes
planet planetary planing plank planned planner planners planning plans plant plantations planted planter planting plantings plants plaque plastic plastics plate
plateau plated plates platform platforms platters play playable playback playbook playbooks played player players playful playground playing playlist playlists
plays playtime pleasant pleasantly please pleased pleasing pleasure pledge pledged pledges pledging plentiful plenty plethora pliers plosive plosives plot plots
plug plugged plugging plugin plugins plugs plumber plumbers plumbing plummeted plummets plunge plunged plunges plunging plural plus plush pneumonia png pocket
pockets podcast podcasters podcasting podcasts poet poetic poetry point pointed pointer pointers pointing pointless points poised poke poking polarity pole
poles police policies policy policyholders policymakers polished polishing polite political politicians politics poll polled pollen pollinators polling polls
pollutants pollution polyester polygons polymer polynomial polysurface polyurethane pool pooled pooling pools poor poorest poorly pop popcorn popped popping
pops popular popularity populate populated population populations populist populous porcelain porch pores pork port portability portable portafilter portal
portals ported portfolio portfolios porting portion portions portrait portraits portraiture portray ports pose posed poses posing position positional positioned
positioning positions positive positively positives positivity possess possesses possessions possibilities possibility possible possibly post postal posted
poster posters posting postings postintervention postmarket postpone postponing posts postsecondary posture pot potable potassium potato potatoes potency potent
potential potentially pothos pots potting potty poultry pound pounds pour pouring pours poverty powder power powered powerful powerfully powerhouse powerhouses
powering powers practical practicality practically practice practiced practices practicing practising practitioner practitioners pragmatic pragmatism praise
praised pray prayer prayers praying pre preamp preamps preboarding prebuilt precarious precautions precede preceded precedence preceding precious precise
precisely precision preconceived precursor predators predatory predecessor predecessors predefined predicate predict predictability predictable predicted
predicting prediction predictions predictive predicts predominantly preexisting prefecture prefer preferable preferably preference preferences preferred
preferring prefers prefix prefixed prefixes prefixing pregnancy pregnant preheat preheated preinstalled prelim preliminary premarket premature premise premises
premium premiums preorder prep prepaid preparation preparations prepare prepared preparer preparers prepares preparing prepay prepaying prepped prepping
prerequisite prerequisites preschool prescribe prescribed prescribing prescription prescriptive presence present presentation presentations presented presenting
presently presents preservation preservatives preserve preserved preserves preserving preset presets president presidential presidents press pressed presses
pressing pressure pressured pressures pressurized prestigious presumably pretend pretty prev prevalence prevalent prevent preventable preventative prevented
preventing prevention preventive prevents preview previews previous previously prey price priced prices pricey pricier pricing pride prides primarily primary
primed primer primitive primitives principal principals principle principles print printable printed printer printers printing println prints prior priorities
prioritise prioritising prioritization prioritize prioritized prioritizes prioritizing priority prison pristine privacy private privately privilege privileged
privileges prix prized proactive proactively probabilistic probabilities probability probable probably probe probes probing probiotics problem problematic
problems proc procedural procedure procedures proceed proceeding proceedings proceeds process processed processes processing processor processors procurement
prod produce produced producer producers produces producing product production productions productive productivity products profession professional
professionalism professionally professionals professions professor professors proficiency proficient profile profiles profiling profit profitability profitable
profits profound profoundly program programmability programmable programmatic programmatically programme programmed programmer programmers programmes
programming programs progress progressed progresses progressing progression progressive progressively prohibit prohibited proj project projected projection
projections projector projectors projects proliferation prolonged prominence prominent prominently promise promised promises promising promo promote promoted
promotes promoting promotion promotional promotions prompt prompted prompting promptly prompts prone pronounced pronunciation proof proofing proofs prop
propagate propagation propel propelled proper properly properties property proportion proportional proportionally proportions proposal proposals propose
proposed proposes proposing proposition propositions proprietary proprietorship props propulsion prorated pros prose prosecutor prosecutors prospect prospecting
prospective prospects prosperous protect protected protecting protection protections protective protects protein proteins protest protesters protesting protests
protocol protocols prototype prototypes prototyping proud proudly prove proved proven provenance proves provide provided provider providers provides providing
province proving provision provisional provisionally provisioner provisioners provisioning provisions provocative prowess proxied proxies proximity proxy
proxying prudent prune pruning prying ps psychedelics psychiatric psychoactive psychological psychologist psychology psychotherapy psychotic pub publ public
publication publications publicly publish published publisher publishers publishes publishing puck puissance pull pullback pulled pulley pulling pulls pulmonary
pulse pulses pump pumps punch punches punchy punctual punctuation punishing pup puppies puppy purchase purchased purchases purchasing pure purely purge
purification purity purple purpose purposeful purposefully purposes purse pursue pursuing pursuit pursuits push pushed pushes pushing put puts putting puzzle
puzzles pwr py pydantic qahveh quaint qualification qualifications qualified qualifies qualify qualifying qualit qualitative qualities quality quantifiable
quantify quantities quantity quantum quarantine quarter quarterly quarters quartz quash qubits que queer queried queries query querying quest question
questionable questioning questionnaire questionnaires questions queue queued queues queuing qui quick quicker quickest quickly quickstart quiet quieter quietly
quilt quilts quinoa quintessential quirks quirky quit quite quits quiz quizzes quo quot quota quotation quotations quote quoted quotes quoting rabbit
rabbitmqctl rabbits rabies race races racial racing rack racking racks radar radiation radiator radical radically radio radiology radishes radius raft rafters
rage rags rail railroad railway rain raincover raining rainy raise raised raises raising raison rallied rallies rally rallying ramen ramp rampant ramped ramping
ramps ran ranch random randomised randomization randomized randomly randomness range ranged ranges ranging rank ranked ranking rankings ranks ransom ransomware
rap rape rapid rapide rapidly rapport rare rarely rarity rash ratcheting rate rated rates rather rating ratings ratio ration rationale rationing ratios rature
ravaged ravages rave raw rayon razor rc rd re reach reachable reached reaches reaching react reacting reaction reactions reactive reactor reactors reacts read
readability readable reader readers readily readiness reading readings reads ready reaffirms real realise realised realism realistic realistically realities
reality realization realize realized realizing really realm realms reap reaping reapply rear rearrange reason reasonable reasonably reasoned reasoning reasons
reassemble reassembly reassurance reassuring rebalance rebase rebate rebates reboot rebooting rebound rebounded rebuild rebuilding rebuilds rebuilt recalculate
recall recalled recalls recap receipt receipts receivable receive received receivers receives receiving recent recently receptacle receptacles reception
receptor receptors recession recharge rechargeable recharging recipe recipes recipient recipients reciprocal reclaim reclaimed reclining recoding recognise
recognised recognition recognizable recognize recognized recognizes recognizing recommend recommendation recommendations recommended recommending recommends
reconciliation reconciliations reconnect reconsider record recorded recorder recording recordings records recoup recouped recourse recover recovered recovering
recovers recovery recreate recreating recreation recreational recruit recruiter recruiters recruiting recruitment recruits rectangle rectangular recurrent
recurring recursion recursive recursively recv recyclable recycle recycled recycling red redeem redeemed redefine redefined redefines redefining redemption
redesign redesigned redesigning redesigns redirect redirected redirects redrawn reds reduce reduced reducer reduces reducing reduction reductions redundancy
redundant ref refactor refer reference referenced references referencing referral referrals referred referrer referring refers refill refillable refinance
refinancing refine refined refinement refinery refines refining refinish refinishing reflect reflected reflecting reflection reflections reflective reflector
reflectors reflects reform reforms refractor refractors refrain refresh refreshed refreshes refreshing refreshingly refrigerator refrigerators refugees refund
refundable refunds refurbished refusal refuse refused refuses refusing reg regain regains regard regarded regarding regardless regards regen regeneration
regenerative regime regimen regimens regimes region regional regions register registered registering registers registration registrations registry regolith
regression regressions regret regular regularly regulate regulated regulates regulating regulation regulations regulator regulators regulatory rehearsal
reignite reigns reimagine reimagined reimagining reimburse reimbursed reimbursement reimbursements reimburses rein reinforce reinforced reinforcement
reinforcements reinforces reinforcing reinstall reinstate reinsurance reinsurers reinventing reinvest reinvested reinvestment reiterates reject rejected
rejecting rejection rejects rejoin rejuvenate rel relapse relatable relate related relates relating relation relational relations relationship relationships
relative relatively relatives relax relaxation relaxed relaxing relay release released releases releasing relentless relevance relevant reliability reliable
reliably reliance reliant relied relief relies relieve relieving religion religious reload reloading relocate relocating relocation relocations reluctant rely
relying remain remainder remained remaining remains remap remarkable remarkably remarks rematch remediation remedy remember remembered remembering remembers
remind reminded reminder reminders reminding reminds reminiscent remodel remodeling remodels remote remotely remotes removable removal removals remove removed
removes removing rename render rendered rendering renders renew renewable renewables renewal renewed renews renovate renovating renovation renovations renowned
rent rental rentals rented renters renting rents reopen reopening reordering reorganization repair repaired repairing repairs repay repaying repayments repeat
repeatable repeated repeatedly repeating repel repellent repelling repercussions repetition repetitions repetitive replace replaced replacement replacements
replaces replacing replay replays replenish replicas replicate replicated replicating replication replies reply repo report reported reportedly reporter
reporters reporting reports repos reposition repositories repository represent representation representations representative representatives represented
representing represents reproduce reproducible reproduction reproductive reps repurchase repurpose repurposed repurposing reputable reputation reputational
request requested requesting requests require required requirement requirements requires requiring reroute res resale resampling reschedule rescue research
researched researcher researchers researching resell resemble resembles reservation reservations reserved reserves reserving reservoir reservoirs reset reshape
reshapes reshaping reside residence residency resident residential residents residual residue resign resignation resigned resigns resilience resiliency
resilient resist resistance resistant resisting resize resizing reskilling resolution resolutions resolv resolve resolved resolver resolving resonance resonate
resonates resort resorts resource resources respawn respect respectable respected respectful respectfully respecting respective respectively respects
respiratory respite respond responded respondents responders responding responds response responses responsibilities responsibility responsible responsibly
responsive responsiveness rest restart restarted restarting restarts restaurant restaurants reste rested resting restless restoration restorative restore
restored restores restoring restraint restrict restricted restricting restriction restrictions restrictive restricts restructuring rests result resulted
resulting results resume resumed resumes resuming ret retail retailer retailers retain retained retainer retainers retaining retains retake retaliate retention
rethink rethinking retire retired retirees retirement retiring retouching retracement retreat retreated retreats retries retrieval retrieve retrieved retrieves
retrieving retro retroactive retrospective return returned returning returns reusable reuse reused reuses reusing rev revamp revamped reveal revealed revealing
reveals revelation revenue revenues reverberate reversal reversals reverse reversed reverses reversing revert reverted review reviewed reviewer reviewers
reviewing reviews revise revised revising revision revisions revisit revisiting revival revive revived reviving revoked revolt revolution revolutionary
revolutionize revolutionized revolutionizing revolve revolves revs reward rewarded rewarding rewards rewilding rewiring reword rework rewrite rewrites rewriting
rewritten rhythm rhythms riaux rib ribs rice rich richer richest rid ride rider riders rides rideshare ridesharing ridgeline ridgelines ridiculous riding rieur
rieure rifles rig right rights rigid rigor rigorous rigorously rim ringing rings rinse riot rip ripe ripeness ripped ripping ripple rise risen riser rises
rising risk risking risks risky ritual rival rivals rivers riveting rm ro road roadmap roadmaps roads roadside roam roaming roast roasted roasting roasts robot
robotaxi robotic robotics robots robust robustness rock rocked rocker rocket rocks rocky rod rodent rodents rods rogue role roleplaying roles roll rolled roller
rolling rollout rollover rolls romance romantic roof roofing roofs rooftop room roommates rooms roomy root rooted roots rope ropes ros rose rosemary roster rot
rotary rotate rotated rotating rotation rotational rotations rotator rotor rough rougher roughly round rounded rounds roundup rout route routed router routers
routes routine routinely routines routing row rowing rows rpm rsc rsync rt rub rubber rubbing rude rudimentary rug rugged rugs ruin ruins rule rulebook ruled
rulers rules rulesets ruling rumored rumors run rundown rune runlevel runlevels runnable runner runners running runoff runs runtime runtimes runway rupee rural
rush rushed rushing rustc rustic rye ryokans saat sack sacks sacrifice sacrificed sacrifices sacrificing sad saddle sadly sadness safe safeguard safeguarding
safeguards safely safer safest safety saga sage sagging said sail sake salad salads salaries salary sale sales salmon salon salsa salt salty salvage sama samba
same samping sample sampled samples sampling sanctioned sanctions sand sandals sandbox sandboxes sanding sandwich sandwiches sandy sane sanity sank sapphire
sardines sash satellite satellites satiety satire satisfaction satisfactory satisfied satisfies satisfy satisfying satu saturated saturation sauce sauces save
saved saver saves saving savings savory savvy saw sawing say saying says sbin scaffold scalability scalable scalar scale scaled scales scaling scam scams scan
scandal scandals scanned scanner scanners scanning scans scarce scarcity scare scared scarring scars scary scattered scenario scenarios scene scenery scenes
scenic scented schedule scheduled scheduler schedules scheduling schema schemas scheme schemes schizophrenia scholarly scholars scholarship scholarships school
schoolers schools schoolwork science sciences scientific scientifically scientist scientists scoop scooter scooters scope scopes scoping scorching score scored
scores scoring scorpions scouring scramble scrambled scrambling scrap scrapbook scrape scraped scraper scraping scraps scratch scratches screaming screen
screening screenings screenless screens screenshot screenshots screw screwdriver screwdrivers screws scribe script scripting scripts scroll scrolling scrub
scrubbing scrutinizing scrutiny scsi sculpt sculptural sculptures sda seafood seal sealed seam seamless seamlessly seams search searchable searched searcher
searches searching searing season seasonal seasonally seasoned seasons seat seated seating seats seawater sebagai sebelumnya sebuah secara secateurs second
secondary seconds secret secretly secrets section sectional sections sector sectors secular secure secured securely secures securing securities security sedan
sedentary sediment see seed seeding seedling seedlings seeds seeing seek seekers seeking seeks seem seemed seemingly seems seen sees segment segmentation
segments seismic seize seized seizure selanjutnya seldom select selected selecting selection selections selective selector selectors selects self sell seller
sellers selling selloff sells selon semaglutide semantic semantics semester semicolon semiconductor semiconductors seminars senators send sender sending sends
senior seniors sensation sensational sensations sense senses sensibility sensible sensing sensitive sensitivities sensitivity sensor sensors sensory sent
sentence sentences sentiment sentimental separate separated separately separates separating separation separator separators seperti seq sequel sequence
sequences sequencing sequential sequentially serene serial serialization serialize serialized serializer serializing series serif serious seriously serotonin
serr serum serums serve served server serverless servers serves service serviceable serviced services servicing serving servings sesame session sessions set
setaf setback setbacks setelah setiap sets setting settings settle settled settlement settlements settles settling setup setups seven seventh several severe
severely severity sew sewage sewer sewers sewing sewn sex sexual sgr sh shade shaded shades shading shadow shadows shady shaft shake shaken shakes shakeup
shaking shaky shall shallow shame shampoo shape shaped shapes shaping sharding share shareable shared shareholder shareholders shares sharing sharp sharpen
sharpening sharper sharply sharpness shatter shave she shed shedding sheds sheer sheet sheets shelf shell shelling shells shelter shelves shelving shielding
shields shift shifted shifting shifts shine shines shining shiny ship shipment shipments shipped shipping ships shipyard shirt shirts shit shldr shock shocked
shocking shocks shoe shoes shook shoot shooter shooters shooting shootings shoots shop shoppable shopper shoppers shoppertainment shopping shops shore short
shortage shortages shortcomings shortcut shortcuts shorten shortened shortens shorter shortest shortfall shorthand shortlist shortly shorts shot shots should
shoulder shoulders shout shouting show showcase showcased showcases showcasing showdown showed shower showerhead showerheads showering showers showing shown
shows shrank shredded shrimp shrines shrink shrinkage shrinking shrub shrubs shuffle shun shut shutdown shutdowns shuts shutter shuttering shutters shutting
shuttle shy sibling siblings sick sickness sid side sidebar sideboard sidelined sides sidewalk sideways siding siege sigh sight sights sightseeing sign signage
signal signaled signaling signals signature signatures signed significance significant significantly signifies signing signoff signs signup silence silent
silently silhouette silicone silk silky silly siloed silos silt silver similar similarities similarity similarly simple simpler simplest simplicity simplified
simplifies simplify simplifying simplistic simply simulate simulated simulates simulating simulation simulations simultaneous simultaneously since sing singing
single singles singletrack singular sink sinkage sinking sinks sinuous sip sipping siren sister sit site sites sits sitting situation situational situations six
sixth sizable size sizeable sized sizes sizing skate skateboard skateboards skates skating skeleton skeptical skepticism sketch sketches skewed ski skies skiing
skill skilled skills skillset skillsets skin skincare skins skip skipkeys skipped skipping skylights skyrocketed skyrocketing skyscraper skyscrapers slabs slain
slammed slams slash slashed slashes slashing slated sled sleek sleeker sleep sleeper sleepers sleeping sleepless sleeps sleeve sleeves slept slew slice sliced
slices slicing slick slid slide slider sliders slides slideshows sliding slight slightly slim slime slimmer sling slip slipped slippery slipping slips slogan
slopes sloppy slot slots slouchy slow slowdown slowdowns slowed slower slowest slowing slowly slowness slows slug sluggish slugs slump slumping slumps small
smaller smallest smart smarter smartest smartphone smartphones smarts smartwatch smartwatches smash smell smelling smells smile smoke smoked smokeless smoking
smoky smooth smoothed smoother smoothest smoothie smoothies smoothing smoothly smoothness snack snacks snag snails snake snap snapping snappy snaps snapshot
snapshots snarls sneak sneaker sneakers sneaking sneaky sniff snippet snippets snow snowball snowy snug snugly so soak soap soar soared soaring soars sobering
soccer social socialise socialization socialize socializing socially societal societies society socioeconomic sock socket sockets socks soda sodium sofa sofas
soft soften softener softening softer softness software softwares soil soils solar sold soldered soldering soldier soldiers sole solely soles solid solidified
solidify solids solo solution solutions solvable solve solved solver solves solving some somebody somehow someone something sometime sometimes somewhat
somewhere son song songs sont soon sooner soothe soothing sophisticated sophistication sore sorry sort sorted sorting sorts sought soul sound sounded sounding
sounds soundstage soup soups sour source sourced sources sourcing sourdough southern souvenirs souvent sovereign sovereignty soy soybean soybeans spa space
spacecraft spaced spaces spacing spacious spaghetti spam span spanning spans spare sparked sparking sparkling sparks sparse spas spat spatial spatula spawn
spawned speak speaker speakers speaking speaks spec special specialised specialist specialists specialization specializations specialize specialized specializes
specializing specially specials specialties specialty species specific specifically specification specifications specificity specifics specified specifies
specify specifying specimens specs spectacle spectacular spectacularly spectral spectrum speculation speculative speech speed speeding speeds speedups speedy
spell spelling spells spend spending spends spent spherical spices spicy spiders spike spikes spill spilled spills spin spinach spinal spine spinning spinoff
spins spiral spiraling spirals spirit spirits spiritual spite splash split splits splitting splurge splurging spoiler spoke spoken spokeshave sponge sponsor
sponsored sponsors sponsorship sponsorships spontaneous spoofing spoon spoons sport sporting sports sporty spot spotless spotlight spotlights spots spotted
spotting spouse spouses spout sprawl sprawling spray spraying sprays spread spreader spreading spreads spreadsheet spreadsheets spree spring springboard springs
springy sprinkle sprint sprints sprouts spun spur spurred spyder spyware sq sqsh squad square squares squash squat squats squeeze squeezing squint squishy src
stability stabilization stabilize stabilized stabilizers stabilizing stable stablecoin stablecoins stack stackable stacked stacking stacks staff staffed
staffing staffs stage staged stages staggering staging stain stained stainless stains staircase stairs stake stakeholder stakeholders stakes stale stall stalled
stalls stamp stance stand standalone standard standardised standardization standardize standardized standardizes standardizing standards standing standout
standpoint stands staple stapler staples starchy stare stark starred starring stars start started starter starters starting startling startpar starts startup
startups stash stat state stated stateful statement statements states statewide static stating station stationary stationery stations statistic statistical
statistically statistics stats status statuses statutory stay stayed staying stays std stderr stdin stdout steadfast steadier steadily steady steak steaks steal
stealing steals steam steaming steel steep steeper steer steering stellar stem stems step stepped stepping steps stereo stereotype stereotypes sterling stew
stewardship stews stick sticker stickers sticking sticks sticky stiff stiffness stigma still stillness stimulate stimulates stimulating stimulation stimulus
stir stitches stitching stock stocked stockouts stockpiles stocks stoke stolen stomach stones stood stools stop stopped stopping stops storage store stored
storefront storefronts stores storied stories storing storm stormed storms story storyboard storytelling stove stoves stovetop str straight straightforward
strain strainer straining strains stranded strands strange strangely stranger strangers strap strapped straps strategic strategically strategies strategist
strategists strategize strategy straw strawberries straws stray streak streaks stream streamers streaming streamline streamlined streamlines streamlining
streams streets strength strengthen strengthened strengthening strengthens strengths strenuous stress stressed stresses stressful stressing stretch stretched
stretches stretching stretchy strict stricter strictly stride strides strike strikes striking strikingly string stringent stringify strings strip stripes
stripped stripper stripping strips strive strives striving stroke strokes stroll strong stronger strongest strongly struck struct structs structural structure
structured structures structuring struggle struggled struggles struggling stuck student students studied studies studio studios studs study studying stuff
stuffed stuffing stumble stumbled stumbles stunning stunningly stupid sturdy style styled styles stylesheet styling stylish stylist stylistic subclass
subclasses subclassing subcontractors subdomain subject subjected subjective subjects sublime submission submissions submit submits submitted submitting
suboptimal subpar subpoena subqueries subquery subscribe subscribed subscriber subscribers subscription subscriptions subsequence subsequences subsequent
subsequently subset subseteq subsets subsidiary subsidies substance substances substantial substantially substantive substitute substituted substitutes
substituting substitution substrate substring subsystem subtasks subtle subtly subtype suburban subway subword succeed succeeded succeeds success successes
successful successfully succession successive successor succinct succinctly succumb such suck sucks sudah sudden suddenly sudo sudoedit sudoers sue sued sues
suffer suffered suffering suffers suffice sufficient suffix sugar sugars sugary suggest suggested suggesting suggestion suggestions suggests suicidal suicide
suing suit suitable suitably suitcase suitcases suite suited suites suits sum summaries summarising summarizable summarization summarize summarized summarizes
summarizing summer summers summoned sumptuous sums sun sunflower sunglasses sunk sunlight sunny sunrise sunscreen sunset sunshine super superb supercharge
supercharged supercritical superfans superfoods superhuman superior supermarket supermarkets superposition superset superstructure supervised supervision
supervisor supervisors supplement supplemental supplementary supplementing supplements supplied supplier suppliers supplies supply supplying support supported
supporters supporting supportive supports suppose supposed supposedly suppress suppressed suppressing supremely sur surcharges sure surely surf surface surfaced
surfaces surfacing surfing surge surged surgeries surgery surges surging surpass surpassed surpasses surpassing surplus surprise surprised surprises surprising
surprisingly surround surrounded surrounding surroundings surrounds surveillance survey surveyed surveys survival survive survived survives surviving survivor
survivors susceptible sushi suspect suspected suspend suspended suspends suspension suspicious sustain sustainability sustainable sustainably sustained
sustaining suv sw swab swallow swallowed swap swappable swapped swapping swaps swatches swathes swaths sway swayed swear sweat sweating sweaty sweep sweeping
sweeps sweet sweeteners sweeter sweetness swell swelling sweltering swept swiftly swim swimming swimwear swing swings swipe swirl switch switched switches
switching swivel swung syllabus symbol symbolic symbolism symbols symlink symlinks symmetric symmetrical symmetry symp symptoms sync synced synchronization
synchronize synchronized synchronizes synchronizing synchronous synchronously syncing syncs syndrome synergy synonymous syntax synthesis synthesize synthetic
synthetics syrup syrups sys syslog sysroot syst system systematic systematically systemctl systemd systemic systems sz tab table tables tableside tablespoons
tablet tabletop tablets tabs tabular tacit tack tackle tackled tackles tackling taco tacos tactic tactical tactics tactile tad tadpole tadpoles tag tagged
tagging tags tahini tai tail taillight tailor tailored tailoring tailors tailwindcss take takeaway takeaways taken takeout takeover takes taking tale talent
talented talents tales talk talked talking talks tall taller tallest tame tamper tampering tandem tangible tangled tangy tank tanker tankless tanks tannic
tannin tannins tap tape taper tapered tapi tapped tapping taps tar target targeted targeting targets tariff tariffs tarp task taskdump tasked tasking tasks
taste tasted tastes tasting tastings tasty tatami tattoos taught tax taxable taxation taxed taxes taxi taxis taxonomy taxpayer taxpayers tbody tbsp td te tea
teach teacher teachers teaches teaching team teaming teammates teams teamwork tear tearing tears teas tech technical technically technician technicians
technique techniques technological technologically technologies technologists technology technostress techs tedious tee teen teenage teenager teenagers teens
teeth telah telecom telecommunications telehealth telematics telemetry telephone telephoto telescope telescopes television televisions tell telling tells teman
temp tempeh temperature temperatures template templates templating temple temples tempo temporarily temporary temps temptation tempted tempting ten tenants tend
tendency tender tending tends tennis tens tense tension tensions tensor tent tentang tentative tenth tents tenuous tenure terjadi terkait term terminal
terminals terminate terminated terminates terminating termination terminology termite termites terms terrain terrasse terrestrial terrible terrific terrifying
territorial territories territory terrorist terrors tersebut test testable testament tested tester testers testified testify testimonial testimonials testimony
testing testn tests tethered text textbook textbooks textile textiles texting texts texture textured textures th than thank thankful thankfully thanks that
thats the thead theater theaters theatrical theft their theirmodule theirs them thematic theme themed themes themselves then thenable thenables theology theorem
theoretical theoretically theories theory therapeutic therapies therapist therapists therapy there thereby therefore theres thermal thermometer thermostat
thermostats these thesis they thick thicker thickness thief thieves thighs thin thing things think thinkers thinking thinks thinner third thirds thirst thirteen
thirty this thorough thoroughly those though thought thoughtful thoughtfully thoughts thousand thousands thread threaded threading threads threadsafe threat
threaten threatened threatening threatens threats three threshold thresholds threw thrift thrill thrilled thriller thrilling thrive thrived thrives thriving
throat throttle throttling through throughout throughput throw throwing thrown throws thru thumb thumbs thumping thumps thus thyme tick ticker ticket ticketing
tickets ticking ticks tidak tidal tide tidy tie tied tier tiered tiers ties tight tighten tightened tightening tightens tighter tightly tile tiles till tilt
tilting time timed timeframe timeframes timeless timeline timelines timeliness timely timeout timeouts timer timers times timesheets timestamp timestamps
timetable timing timings tin tinkering tint tiny tinybox tip tipped tipping tips tire tired tirelessly tires tiring tirzepatide tissue tissues titan titanium
title titled titles titular tl tlog tlogs tmp tmpfiles to toast tobacco toc today toddler toddlers todos toe toebox toes tofu together toggle toggled toggling
toilet toiletries toilets token tokenization tokenizer tokens tokio told tolerance tolerant tolerate tolerates toll tomato tomatoes toml tomorrow ton tone toner
tones tongue tonight tonnes tons too took tool toolbox tooling toolkit toolkits tools tooth toothbrush toothbrushes toothpaste top topic topical topics topline
topped topping toppings topple tops torn torque torrent torrenting torso tortilla toss tossed tossing total totaling totally totals touch touche touched touches
touching touchpoint touchpoints touchscreen touchscreens tough tougher toughest tour touring tourism tourist tourists tournament tournaments tours tous tout
touting touts tow toward towards towel towels tower towering towers towing town towns toxicity toxins toy toys tput tr trace traceability traceback traced
traces tracing track trackball trackballs tracked tracker trackers tracking trackpad trackpads tracks tract traction trade traded trademark tradeoff tradeoffs
trader traders trades trading tradition traditional traditionally traditions traffic tragic trail trailer trailers trailing trails train trained trainer
trainers training trainings trains trait traits trajectory trans transaction transactional transactions transcendental transcends transcript transcription
transcripts transfer transferred transferring transfers transform transformation transformational transformations transformative transformed transforming
transforms transit transition transitional transitioned transitioning transitions translate translated translates translating translation translations
transmission transmit transmitted transmitting transparency transparent transplant transplants transport transportation transported transporting transposed trap
trapped traps trash trauma traumatic travel traveled traveler travelers traveling traveller travellers travelling travels tray trays tre tread treadmill
treadmills treasure treasured treat treated treating treatise treatment treatments treats treble tree trees trekking treks trellis tremendous tremendously trend
trending trendline trends trendy triage trial trialing trials triangle tribal tribute triceps trick trickier tricks tricky tried tries trifasciata trigger
triggered triggering triggers trigonometry trillion trillions trim trimmed trimming trimmings trims trio trip triple tripod tripped trips triumph trivia trivial
troops tropical trouble troubled troubles troubleshoot troubleshooting troubling trove truck trucks true truly trumpet trunk trust trusted trusting trusts
trustworthiness trustworthy trusty truth try trying tsvector tty tub tube tubeless tubes tuck tucked tucking tufted tuition tumble tumbled tumbler tumbles
tumbling tuna tune tuned tunes tuning tunnel tunneling tunnels tuple tuples turbine turbines turbocharging turbulence turbulent turmoil turn turnaround turned
turning turnover turns turtles tutee tutees tutor tutored tutorial tutorials tutoring tutors tuxedo tuya tweak tweaked tweaking tweaks tweet tweets twelfth
twelve twenty twice twiml twin twine twist twisted twisting twists twitches twitching two txt type typed typeface typefaces types typhoon typical typically
typing typo typographic typography typos ubiquitous ugly uint ulang ultimate ultimately ultralight ultrarunning umask umbrella umol umount un unable
unacceptable unacceptably unaffected unambiguous unapproved unassuming unattended unauthenticated unauthorized unavailable unaware unbeatable unbiased
unbleached uncertain uncertainties uncertainty unchanged unchecked unclear uncluttered uncomfortable uncomfortably uncommon uncompressed uncompromising
unconscious unconventional uncover uncovered uncovering uncovers undead undefined undeniable undeniably under underestimate underfoot undergarments undergo
undergoes undergoing undergone undergraduate undergraduates underground underinsured underline underlying undermine undermines underneath underperforming
underpin underpins underquilt underrated underscore underscored underscores underscoring underserved underside understaffed understand understandable
understanding understands understated understood undertake undertaken undertaking undertones undervalued underwater underway underwear underwhelming
underwriting underwritten undesirable undisputed undo undocumented undoubtedly une unemployment uneven unexpected unexpectedly unfair unfairly unfamiliar
unfiltered unfinished unfold unfolding unfolds unforeseen unforgettable unforgiving unfortunate unfortunately ungrouped unhandled unhealthy unicorn unified
unifies uniform unify unifying unimaginable uninhabitable uninitialized uninstall uninstalled uninsured unintended uninterrupted unionize unions unique uniquely
uniqueness unit unite unitless units universal universally universe universities unknown unlabeled unleash unless unlike unlikely unlimited unload unloading
unlock unlocked unlocking unlocks unmanaged unmatched unmet unmounting unnamed unnatural unnecessarily unnecessary unnoticed unobtrusive unordered unorthodox
unpack unpacked unpacking unpaid unparalleled unpatched unplanned unpleasant unpopular unprecedented unpredictable unproductive unpublished unravel unreadable
unreasonable unrefined unrelated unreliable unresponsive unrestricted unsafe unsalted unsaturated unscheduled unseen unset unsettling unsolicited unspoken
unstable unstoppable unstructured unsubscribe unsuccessful unsuitable unsupervised unsupported unsure unsustainable unsweetened untapped untenable until untold
untouched untracked untreated untrusted untuk unusable unused unusual unusually unveil unveiled unveils unwanted unwind unwrap up upbeat upcharge upcoming
upcycled upcycling update updated updater updaters updates updating upfront upgrade upgraded upgrades upgrading uphill uphold upholstered upholstery upkeep
uplift upload uploaded uploading uploads upon upped upper uppercase uppers upright ups upscale upselling upset upside upsized upskill upskilling upstairs
upstream uptick uptime upvotes upward upwards urban urge urged urgency urgent urges urging urine usability usable usage use used useful usefulness useless user
username users uses ushered using usr usual usually utensils utf utilisation utilise utilitarian utilities utility utilization utilize utilized utilizes
utilizing utmost utter utterly vacancy vacant vacation vaccinations vaccine vaccines vacuum vacuuming vacuums vague vaguely val valid validate validated
validates validating validation validators validity valuable valuables valuation valuations value valued values valuing valves vandalism vanity vans var
variability variable variables variance variant variants variation variational variations varied variegated variegation varies varietals varieties variety
various varnish vary varying vascular vast vastly vaulted ve vector vectors veg vegan vegans vegetable vegetables vegetarian vegetarians veggie veggies vehicle
vehicles veil vein veins velocity velvet velvety vendor vendors veneer vent ventilation venture ventures venue venues ver veracity verb verbal verbally verbatim
verbose verbosity verbs verifiable verification verified verifier verifies verify verifying versa versatile versatility version versioning versions versus
vertebrae vertical vertically verticals vertices very vessels vet veteran veterans veterinarian vets vetted vetting via viability viable vibe vibes vibrant
vibration vibrations vice victim victims victory video videographer videographers videography videos view viewed viewer viewers viewfinder viewing viewpoint
viewpoints viewport views vigilant vigorous villages vine vinegar vines vineyards vintage vinyl violate violated violation violations violence violent violin
viral virtual virtualized virtually virtues virtuous virus viruses visa visceral visibility visible visibly vision visionary visions visit visited visiting
visitor visitors visits vista visual visualization visualizations visualize visualizing visually visuals visudo vital vitamin vitamins vivid vocabulary vocal
vocals voice voiceover voices voicing void volatile volatility volt voltage volts volume volumes voluntarily voluntary volunteer volunteers vos vote voted
voters votes voting votre voucher vouchers vous vowed vows vs vulnerabilities vulnerability vulnerable vying waffles wage wagering wages waist wait waited
waiting waits waived waiver waivers wake wakes wakeup waking walk walked walking walkout walks walkthrough wallet wallets wallpapers walls walnut wand wander
wandered wandering wanders wanna want wanted wanting wants war wardrobe wardrobes warehouse warehouses warehousing warfare warm warmer warming warmth warn
warned warning warnings warns warp warrant warranted warranties warrants warranty warrior warriors wary was wash washable washed washer washes washing wasn
wasps waste wasted wasteful wasters wastes wastewater wasting watch watchdog watched watchers watches watching watchlist water watering waterless watermark
waterproof waters waterways watt wattage watts wave wavelengths waves wavy wax way ways we weak weaken weakened weakening weaker weakest weakness weaknesses
wealth wealthy weapon weaponry weapons wear wearable wearables wearing wears weather weathered weatherproof weave weaving web webcam webcams webcast webhook
webhooks webinar webinars webpage webpages website websites wedding weddings wedge weed weeding weeds week weekday weekend weekends weekly weeks weigh weighed
weighing weighs weight weighted weighting weightlifting weights weird welcome welcomed welcomes welcoming welding welfare well wellbeing wellness went were
weren wet whale what whatever whatsoever wheat wheel wheels when whenever where whereas wherever whether which whichever while whilst whimsical whip whisk
whiskey whistle whistles white whiteflies whiten whitening whites whitespace who whoever whole wholemeal wholesale wholesome wholly whom whopping whose why wide
widely widening widens wider widespread widest widget widgets width widths wife wiggle wiki wild wildcard wilderness wildest wildfire wildfires wildlife wildly
will willing willingness wilt win wind windfall winding window windowing windoze winds windscreen windshield wine winemakers winemaking wines wing wings winner
winners winning wins winter winters wipe wiped wipers wipes wiping wire wired wireframes wireless wirelessly wires wiring wise wisely wish wished wishes wishing
wit with withdraw withdrawal withdrawals withdrawing withdrawn within without withstand witness witnessed witnesses witnessing wizgriz wk wkly woes woken wolves
woman women womenswear won wonder wondered wonderful wonderfully wondering wonders wont wood wooden woodland woods woodworking woody wool word wording wordmark
words wore work workable workaround workarounds workday worked worker workers workflow workflows workforce workhorse working workload workloads workout workouts
workplace works worksheets workshops workspace workspaces workstation workstations workweek world worlds worldwide worm worms worn worried worries worry
worrying worse worsen worsened worsening worsens worst worth worthwhile worthy would wound woven wow wrangling wrap wraparound wrapped wrapper wrapping wraps
wrench wrinkles wrist wrists write writer writers writes writing written wrong wrongful wrongfully wrongly wrote wrought wslbridge www xfx xor xtx xx xxx xxxxxx
xz ya yang yard ycombinator yeah year yearly years yeast yellow yen yest yesterday yet yield yielded yielding yields yml yo yoga yogurt you young younger
youngest your yours yourself youth youthful yr yuan zero zesty zinc zinfandel zipper zippered zippers zmm zone zones zoning zsh zst zucchini zwave
`.trim().split(/\s+/));
