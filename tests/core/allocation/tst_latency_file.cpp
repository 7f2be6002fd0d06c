// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/latency_file.h"

#include <QTest>
#include <cmath>

#include "core/base/error.h"
#include "tests/support/model_shapes.h"

using namespace voxbit;

namespace {

LatencyTable parse(const std::string& text) {
    return parseLatencyCsv(text, test::linearLayers({8, 8}).layers, "times.csv");
}

}  // namespace

class TestLatencyFile : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void columnsComeInAnyOrder() {
        const auto table =
            parse("ms,layer,weight_bits,machine,activation_bits\n1.5,a,4,x,8\n2,b,4,x,8\n3,b,none,x,32\n");
        QCOMPARE(table.widths.size(), std::size_t{2});
        QVERIFY(table.widths[0] == (LayerBits{4, 8}) && table.widths[1] == LayerBits{});
        QCOMPARE(table.milliseconds[0][0], 1.5);
        QVERIFY(std::isnan(table.milliseconds[0][1]));
        QCOMPARE(table.milliseconds[1], (std::vector<double>{2, 3}));
    }

    void mistakesAreNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const QString header = QStringLiteral("layer,weight_bits,activation_bits,ms\n");
        QTest::newRow("header") << "layer,ms\n"
                                << "the header line must name";
        QTest::newRow("layer") << header + "z,4,8,1\n"
                               << "line 2: the model has no layer z";
        QTest::newRow("width") << header + "a,9,8,1\n"
                               << "line 2: weight_bits is 9";
        QTest::newRow("activation") << header + "a,4,1,1\n"
                                    << "activation_bits is 1";
        QTest::newRow("number") << header + "a,4,8,fast\n"
                                << "ms is \"fast\", which is no number";
        QTest::newRow("negative") << header + "a,4,8,-1\n"
                                  << "ms is -1; allowed: at least 0";
        QTest::newRow("infinite") << header + "a,4,8,inf\n"
                                  << "allowed: at least 0";
        QTest::newRow("twice") << header + "a,4,8,1\na,4,8,2\n"
                               << "line 3: a appears twice";
        QTest::newRow("short") << header + "a,4,8\n"
                               << "wrong number of columns";
    }
    void mistakesAreNamed() {
        QFETCH(QString, text);
        QFETCH(QString, message);
        try {
            (void)parse(text.toStdString());
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestLatencyFile)
#include "tst_latency_file.moc"
