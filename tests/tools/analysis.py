"""Runs the SQL of public/analysis over a folder of exchange files and prints the figures of a month, one JSON line each,
sorted: `analysis.py duckdb FOLDER 2026-11` or `analysis.py spark FOLDER 2026-11`; with `fold` for the month, what the
files add up to. What could not be read is told on standard error, and then the exit code is 1."""

import json
import pathlib
import sys
import tempfile

SQL = pathlib.Path(__file__).resolve().parents[2] / "public/analysis"
FIGURES = "SELECT community, estate, figure, grid, key, value FROM figures"
FOLD = """
    SELECT community, kind, '' AS name, record, CASE WHEN here THEN 'here' ELSE 'gone' END AS value, 'record' AS what
    FROM records
    UNION ALL SELECT community, kind, field, record, coalesce(value, 'null'), 'field' FROM fields WHERE field <> '-'
    UNION ALL SELECT community, kind, field, record, member, 'member' FROM members
    UNION ALL SELECT community, kind, id, record, id, 'fact' FROM facts"""


def statements(name):
    """The statements of a file. None of ours holds a semicolon in a text or a comment."""
    lines = (line for line in (SQL / name).read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("--"))
    return [s for s in "\n".join(lines).split(";") if s.strip()]


def duckdb(folder, month):
    import duckdb as engine

    db = engine.connect()
    db.execute(f"SET VARIABLE exports = '{folder}/*.json'; SET VARIABLE month = '{month}'")
    yield lambda sql: db.execute(sql)
    yield lambda sql: db.execute(sql).fetchall()


def spark(folder, month):
    from pyspark.sql import SparkSession

    scratch = tempfile.mkdtemp(prefix="mulin-spark-")
    session = (SparkSession.builder.master("local[4]").appName("mulin")
               .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.driver.memory", "6g")
               .config("spark.sql.warehouse.dir", scratch).config("spark.sql.shuffle.partitions", "8")
               .config("spark.sql.ansi.enabled", "true").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    session.sql(f"SET exports={folder}")
    session.sql(f"SET month={month}")
    yield lambda sql: session.sql(sql)
    yield lambda sql: [tuple(row) for row in session.sql(sql).collect()]


def main():
    engine, folder, month = sys.argv[1:4]
    run, ask = {"duckdb": duckdb, "spark": spark}[engine](folder, month)
    fold = month == "fold"
    for name in [f"prelude-{engine}.sql", "kinds.sql", "fold.sql"] + ([] if fold else ["cases.sql", "figures.sql"]):
        for statement in statements(name):
            run(statement)
    columns = ["community", "kind", "name", "record", "value", "what"] if fold else [
        "community", "estate", "figure", "grid", "key", "value"]
    for row in sorted(json.dumps(dict(zip(columns, row)), ensure_ascii=False, separators=(",", ":"))
                      for row in ask(FOLD if fold else FIGURES)):
        print(row)
    found = [f"{what}: {count}" for what, count in ask("SELECT what, found FROM problems WHERE found <> 0")]
    if found:
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main()
