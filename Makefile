# make serve   the site on http://localhost:8080/, rebuilt as files change
# make test    everything that must hold, with a table of the time each stage took
# make dist    static files for any host in dist/, and dist/mulin.html, the whole of it in one file
# Each installs what it lacks. One stage alone: make lint, native, browser, size, stories; bench measures dist/.
# Beside the tests: make analysis-spark holds Spark against DuckDB; make rivals measures the merge beside others'.

.PHONY: serve test dist fmt fmt-check lint native browser size stories bench analysis-spark rivals clean

T := tests/tools

serve:
	@sh $T/setup.sh serve
	@sh $T/stage.sh serve

test:
	@sh $T/test.sh

dist:
	@sh $T/setup.sh dist
	@sh $T/stage.sh dist

fmt fmt-check lint native browser size stories bench:
	@sh $T/stage.sh $@

analysis-spark:
	@sh $T/analysis.sh

rivals:
	@sh $T/stage.sh rivals

clean:
	@sh $T/stage.sh clean
