// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/importance_file.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "tests/support/error_text.h"

using namespace voxbit;
using test::messageOf;

namespace {

constexpr double kForbidden = std::numeric_limits<double>::infinity();

std::vector<LayerInfo> someLayers() {
    std::vector<LayerInfo> layers(3);
    layers[0].name = "first";
    layers[1].name = "product";
    layers[2].name = "middle";
    return layers;
}

const std::vector<bool> kRequired{true, false, true};

/// The first layer has one width; the middle one is worth less at 3 bits than at 4.
const std::vector<LayerImportance> kImportance{
    {"first", {{8, 0.01}}, {{8, 0.02}}},
    {"middle", {{2, 0.5}, {3, 0.1}, {4, 0.2}}, {{2, 0.9}, {3, 0.6}, {4, 0.3}}},
};

}  // namespace

class TestImportanceFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::filesystem::path file(const std::string& text) const {
        const std::filesystem::path path = m_folder.filePath("importance.json").toStdString();
        writeFileAtomically(path, text);
        return path;
    }
    ImportanceCosts read(const std::filesystem::path& path) const {
        return readImportance(path, someLayers(), kRequired);
    }

  private Q_SLOTS:
    void whatIsWrittenIsReadBack() {
        const std::filesystem::path path = m_folder.filePath("written.json").toStdString();
        writeImportance(path, kImportance);
        QVERIFY(isImportanceFile(path));
        const ImportanceCosts costs = read(path);
        QVERIFY(costs.weights.widths == (std::vector<Bits>{2, 3, 4, 8}));
        QVERIFY(costs.inputs.values[2] == (std::vector<double>{0.9, 0.6, 0.3, kForbidden}));
        QVERIFY(std::isnan(costs.weights.values[1][0]));
    }

    /// By hand: at 3 bits 0.1 < 0.2, which is what 4 bits cost; at 2 bits 0.5 is more than at 3.
    void indicatorsBelowThoseOfTheNextWidthAreOutliers() {
        const std::filesystem::path path = m_folder.filePath("outliers.json").toStdString();
        writeImportance(path, kImportance);
        const ImportanceCosts costs = read(path);
        QVERIFY(costs.weights.values[2] == (std::vector<double>{0.5, kForbidden, 0.2, kForbidden}));
        QVERIFY(costs.weights.values[0] == (std::vector<double>{kForbidden, kForbidden, kForbidden, 0.01}));
    }

    void otherColumnsAreForbiddenOrUnknown() {
        const std::filesystem::path path = m_folder.filePath("columns.json").toStdString();
        writeImportance(path, kImportance);
        const CostTable costs = withColumns(read(path).weights, std::vector<Bits>{8, 7, 4});
        QVERIFY(costs.widths == (std::vector<Bits>{8, 7, 4}));
        QVERIFY(costs.values[2] == (std::vector<double>{kForbidden, kForbidden, 0.2}));
        QVERIFY(std::isnan(costs.values[1][1]));
    }

    void aScoreIsTheCostAtTheNearestWidth() {
        const CostTable table{{2, 3, 4, 8},
                              {{kForbidden, kForbidden, kForbidden, 0.01},
                               {0.5, kForbidden, 0.2, kForbidden},
                               {std::nan(""), std::nan(""), std::nan(""), std::nan("")}}};
        const auto at3 = scoresAt(table, 3);
        QCOMPARE(at3[0], 0.01);
        QCOMPARE(at3[1], 0.2);  // 2 and 4 are as near: the wider one
        QVERIFY(std::isnan(at3[2]));
        QCOMPARE(scoresAt(table, 2)[1], 0.5);
    }

    void scoresAreNoImportance() {
        QVERIFY(!isImportanceFile(file(R"({"first": 1, "middle": 2})")));
        QVERIFY(!isImportanceFile(m_folder.filePath("absent.csv").toStdString()));
    }

    void problemsAreNamed_data() {
        QTest::addColumn<QString>("entries");
        QTest::addColumn<QString>("what");
        const QString first = R"({"layer": "first", "weight": {"8": 1}, "input": {"8": 1}})";
        const QString middle = R"({"layer": "middle", "weight": {"2": 1}, "input": {"2": 1}})";
        QTest::newRow("missing") << first << "middle is missing";
        QTest::newRow("twice") << first + "," + middle + "," + first << "first stands there twice";
        QTest::newRow("unknown") << R"({"layer": "last", "weight": {"2": 1}, "input": {"2": 1}})"
                                 << "no layer last";
        QTest::newRow("width") << R"({"layer": "first", "weight": {"9": 1}, "input": {"2": 1}})"
                               << "\"9\" is no width";
        QTest::newRow("zero") << R"({"layer": "first", "weight": {"2": 0}, "input": {"2": 1}})"
                              << "above 0";
        QTest::newRow("text") << R"({"layer": "first", "weight": {"2": "x"}, "input": {"2": 1}})"
                              << "at 2 bits";
        QTest::newRow("no input") << R"({"layer": "first", "weight": {"2": 1}})"
                                  << "\"input\"";
        QTest::newRow("no name") << R"({"weight": {"2": 1}})"
                                 << "names no \"layer\"";
    }
    void problemsAreNamed() {
        QFETCH(QString, entries);
        QFETCH(QString, what);
        const auto path = file(("{\"importance\": [" + entries + "]}").toStdString());
        const auto message = messageOf([&] { (void)read(path); });
        QVERIFY2(message.find(what.toStdString()) != std::string::npos, message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestImportanceFile)
#include "tst_importance_file.moc"
