// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/base/delimited.h"
#include "core/base/utf8.h"
#include "core/report/html_report.h"
#include "core/report/number_text.h"
#include "core/report/reference_csv.h"
#include "core/report/table.h"

using namespace voxbit;

namespace {

Table sample() {
    Table table;
    table.title = "Results";
    table.columns = {{"method", "", 0, false, ""}, {"size", "MiB", 2, false, "size_mib"}, {"WER", "%", 1, true, "wer"}};
    table.rows = {{std::string("uniform"), 12.5, 0.1234},
                  {std::string("東京, \"a\""), std::int64_t{7}, std::monostate{}}};
    return table;
}

}  // namespace

class TestTables : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void terminalTableIsAlignedByDisplayWidth() {
        QCOMPARE(tableText(sample()), std::string("Results\n"
                                                  "method     size [MiB]  WER [%]\n"
                                                  "---------  ----------  -------\n"
                                                  "uniform         12.50     12.3\n"
                                                  "東京, \"a\"           7        -\n"));
    }

    void csvHoldsAllDigitsAndQuotes() {
        QCOMPARE(tableCsv(sample()), std::string("method,size [MiB],WER [%]\n"
                                                 "uniform,12.5,12.34\n"
                                                 "\"東京, \"\"a\"\"\",7,\n"));
    }

    void jsonUsesKeysAndShares() {
        const Json json = tableJson(sample());
        QCOMPARE(json[0]["wer"].get<double>(), 0.1234);
        QVERIFY(json[1]["wer"].is_null());
        QCOMPARE(json[1]["size_mib"].get<int>(), 7);
    }

    void emptyTableHasAHead() {
        Table table;
        table.columns = {{"a", "", 0, false, ""}};
        QCOMPARE(tableText(table), std::string("a\n-\n"));
        QCOMPARE(tableCsv(table), std::string("a\n"));
        QCOMPARE(tableJson(table).dump(), std::string("[]"));
        QCOMPARE(tableText({}), std::string("\n\n"));
    }

    void raggedRowsAreRefused() {
        Table table = sample();
        table.rows[1].pop_back();
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)tableText(table));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)tableHtml(table));
    }

    void htmlIsEscapedAndSelfContained() {
        HtmlReport report;
        report.title = "<b>&";
        Table table = sample();
        table.rows[0][0] = std::string("<img src=x onerror=\"y\">");
        Figure figure;
        figure.title = "</svg><script>";
        report.sections = {{"a < b",
                            {std::string("text & more"), ReportFacts{{{"hash", "<x>"}}}, table, figure,
                             ReportListing{"config", "a: '<&>'"}}}};
        const QString html = QString::fromStdString(htmlDocument(report));
        for (const char* raw : {"<b>", "<img", "<script", "<x>", "<?xml", "href", "src=\"", "http://localhost"})
            QVERIFY2(!html.contains(raw), raw);
        QVERIFY(html.contains("&lt;b&gt;&amp;</title>"));
        QVERIFY(html.contains("<pre>a: &#39;&lt;&amp;&gt;&#39;</pre>"));
        QCOMPARE(html.count("<svg"), 1);
        QCOMPARE(htmlDocument(report), htmlDocument(report));
    }

    void referenceLineHasAllColumns() {
        ReferenceRow row;
        row.model = "wav2vec-base";
        row.bits = {8, 7, 7, 6};
        row.wer = 0.123456;
        row.tuneData = "F";
        row.targetMiB = 75;
        const auto rows = parseCsv(referenceCsvHeader() + referenceCsvLine(row));
        QCOMPARE(rows[0].size(), std::size_t{28});
        QCOMPARE(rows[1].size(), rows[0].size());
        const auto at = [&](const std::string& name) {
            for (std::size_t i = 0; i < rows[0].size(); ++i)
                if (rows[0][i] == name) return rows[1][i];
            return std::string("no such column");
        };
        QCOMPARE(rows[0][23], std::string("csv_file"));
        QCOMPARE(at("avg_bits"), std::string("7"));
        QCOMPARE(at("min_bits"), std::string("6"));
        QCOMPARE(at("std_bits"), exactText(std::sqrt(0.5)));
        QCOMPARE(at("bits"), std::string("[8, 7, 7, 6]"));
        QCOMPARE(at("wer"), std::string("12.346"));
        QCOMPARE(at("cer"), std::string());
        QCOMPARE(at("target"), std::string("75"));
        QCOMPARE(parseCsv(referenceCsvLine({}))[0].size(), std::size_t{28});
    }

    void numbersReadTheSameEverywhere() {
        QCOMPARE(fixedText(-0.001, 2), std::string("0.00"));
        QCOMPARE(fixedText(2.5, 0), std::string("2"));
        QCOMPARE(fixedText(1e300, 1).size(), std::size_t{303});
        QCOMPARE(exactText(0.1), std::string("0.1"));
        QCOMPARE(shortText(123456, 3), std::string("123456"));
        QCOMPARE(shortText(0.25, 1), std::string("0.2"));
        QCOMPARE(fixedText(std::numeric_limits<double>::quiet_NaN(), 2), std::string("nan"));
    }

    void brokenUtf8BecomesReplacements() {
        QVERIFY(decodeUtf8("a\xC3") == U"a\uFFFD");
        QVERIFY(decodeUtf8("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");
        QVERIFY(decodeUtf8("\xC0\xAF") == U"\uFFFD\uFFFD");
        QCOMPARE(encodeUtf8(decodeUtf8("aä東😀")), std::string("aä東😀"));
        QCOMPARE(terminalWidth("aä東😀e\u0301"), 7);
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
