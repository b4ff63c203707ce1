/** Legal forms at the end of a company's name. */
export const LEGAL_SUFFIX = /(?:,?\s(?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|L\.P|LP|PLC|plc|AG|SE|S\.?A|SAS|S\.?p\.?A|N\.?V|B\.?V|GmbH|KGaA|AB|ASA|Oyj?|Pty|Pte)\b\.?)+$/;

/** Common words that end a company's name. */
export const NAME_TAIL = /^(?:Motors?|Systems|Bank|Bancorp|Group|Foods?|Energy|Steel|Air|Airlines|Airways|Labs?|Laboratories|Capital|Partners|Technology|Technologies|Tech|Holdings?|Games|Studios?|Media|Networks?|Health|Healthcare|Pharma|Pharmaceuticals|Therapeutics|Biologics|Diagnostics|Bio|Insurance|Financial|Entertainment|Brands?|Industries|Industrial|Solutions|Software|Robotics|Resources|Mining|Oil|Gas|Power|Electric|Water|Properties|Realty|Trust|Stores|Markets?|International|Global|Interactive|Digital|Security|Space|Logistics|Freight|Lines|Materials|Chemicals?|Semiconductor|Semiconductors|Devices|Instruments|Ventures|Services|Communications|Wireless|Mobile|Cloud|Data|Analytics|Aerospace|Defen[cs]e|Automotive|Beverage|Restaurants|Hotels|Resorts|Hospitals|Cruises?|Railway|Shipping|Securities|Investments|Asset|Fund|Payments|Press|Books|Records|Music|Pictures|Sports|Fitness|Farms|Dairy|Coffee|Chicken|Pizza|Hut|Solar|Batteries|Pumps|Homewares|Mutual|Bakery|Brewery|Brewing|Creamery|Winery|Management|Wholesale|Advisers|Advisors|Discovery|Biopharmaceuticals|Biopharma|Biotech|Biosciences|Medical|Bikes|Lumber|Furniture|Refining|Petroleum|Minerals|Gold|Pay|Express|Lithium|Uranium|Housing|Homes|Outfitters|Grocery|Bancshares|Clothing)$/;

/** Titles of senior people, as one word. */
export const ROLE_WORD = /^(?:[A-Z]{1,2}FO|C[A-Z]O|CISO|EVP|SVP|VP|President|Chairman|Chairwoman|Chair|Chief|Director|Executive|Officer|Founder|Boss|Exec)s?$/;

/** What a senior person is called, as texts write it after a company's name. */
export const ROLE_NOUN = String.raw`(?:CEO|CFO|COO|CTO|CIO|chief|president|chairman|chairwoman|chair|director|founder|co-founder|boss|head|executive|exec|owner)`;
