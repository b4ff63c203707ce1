# Usage: scrapy_peer.py URLS. Scrapy with its defaults.
import json, resource, sys, time
import scrapy
from scrapy.crawler import CrawlerProcess

pages = 0


class Pages(scrapy.Spider):
    name = "pages"

    def start_requests(self):
        for url in open(sys.argv[1]).read().split():
            yield scrapy.Request(url, dont_filter=True)

    def parse(self, response):
        global pages
        if response.css("title::text").get():
            pages += 1


started = time.monotonic()
process = CrawlerProcess({"LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False})
process.crawl(Pages)
process.start()
usage = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"pages": pages, "seconds": time.monotonic() - started, "cpu_seconds": usage.ru_utime + usage.ru_stime, "rss_mb": usage.ru_maxrss // 1024}))
