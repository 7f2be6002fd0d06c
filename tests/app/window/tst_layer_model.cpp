// SPDX-License-Identifier: Apache-2.0
#include "app/window/layer_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>
#include <cmath>

#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"
#include "widgets/table_view.h"

using namespace voxbit;
using voxbit::test::DemoBench;

namespace {

int columnNamed(const LayerModel& model, const QString& name) {
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() == name) return column;
    }
    return -1;
}

/// Columns of all dataChanged() signals so far.
QSet<int> changedColumns(const QSignalSpy& spy) {
    QSet<int> columns;
    for (const auto& signal : spy) {
        const auto first = signal[0].value<QModelIndex>().column();
        const auto last = signal[1].value<QModelIndex>().column();
        for (int column = first; column <= last; ++column) columns.insert(column);
    }
    return columns;
}

}  // namespace

class LayerModelTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    LayerModel m_model{m_demo.bench};
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    QVariant raw(int row, int column) const { return m_model.index(row, column).data(LayerModel::SortRole); }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void factsAreThereBeforeAnythingIsProfiled() {
        QCOMPARE(m_model.rowCount(), 0);
        test::open(m_demo.bench, DemoBench::experiment());
        QVERIFY(m_demo.settle());
        QCOMPARE(m_model.columnCount(), int(LayerModel::FirstMetricColumn));
        const QStringList lines = test::modelText(m_model).split('\n');
        QCOMPARE(lines[0], QString("Layer | Rank | Weights [bit] | Inputs [bit] | Pin | Distance [%] | Integers [dB] | "
                                   "Kind | Shape | Parameters | MACs [M/s]"));
        QCOMPARE(m_model.rowCount(), static_cast<int>(m_demo.bench.model().value->layers.size()));
        const LayerInfo& first = m_demo.bench.model().value->layers.front();
        QVERIFY2(lines[1].startsWith(QString::fromStdString(first.name) + " |  |  |  |  |  |  | convolution | "),
                 qPrintable(lines[1]));
        QCOMPARE(raw(0, LayerModel::ParametersColumn).toLongLong(), first.weightCount + first.biasCount);
    }

    void rankingAddsAColumnPerMetricAndRanks() {
        m_demo.bench.profile();
        QVERIFY(m_demo.settle());
        const auto& ranking = *m_demo.bench.ranking().value;
        QCOMPARE(m_model.columnCount(), int(LayerModel::FirstMetricColumn) + static_cast<int>(ranking.metrics.size()));
        const int median = columnNamed(m_model, "median |y|");
        QVERIFY(median >= LayerModel::FirstMetricColumn);
        std::vector<double> byRank(ranking.ranked.size(), std::nan(""));
        int unranked = 0;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QVariant rank = raw(row, LayerModel::RankColumn);
            if (rank.isValid()) {
                byRank.at(static_cast<std::size_t>(rank.toInt() - 1)) = raw(row, median).toDouble();
            } else {
                ++unranked;
            }
        }
        QVERIFY(unranked > 0);  // attention products, positional convolution, head
        QVERIFY(byRank.size() > 5);
        QVERIFY(std::is_sorted(byRank.begin(), byRank.end()));
        QVERIFY(byRank.front() < byRank.back());
        QVERIFY(m_model.headerData(median, Qt::Horizontal, Qt::FontRole).value<QFont>().bold());
    }

    void aBudgetChangesOnlyTheColumnsOfBits() {
        QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
        const int before = raw(1, LayerModel::WeightBitsColumn).toInt();
        m_demo.bench.edit("budget", [](Experiment& experiment) { experiment.averageBits = 7; });
        QCOMPARE(changedColumns(changed),
                 QSet<int>({LayerModel::WeightBitsColumn, LayerModel::ActivationBitsColumn, LayerModel::PinColumn}));
        QCOMPARE(reset.count(), 0);
        QVERIFY(raw(1, LayerModel::WeightBitsColumn).toInt() > before);
    }

    void pinsShow() {
        int layer = 0;
        while (m_demo.bench.ranking().value->rankOf[static_cast<std::size_t>(layer)] < 0) ++layer;
        QCOMPARE(m_model.index(layer, LayerModel::PinColumn).data().toString(), QString());
        m_demo.bench.pin(layer, 3);
        QVERIFY(m_demo.settle());
        QCOMPARE(m_model.index(layer, LayerModel::PinColumn).data().toString(), QString("pinned"));
        QCOMPARE(m_model.index(layer, LayerModel::WeightBitsColumn).data().toString(), QString("3"));
        m_demo.bench.undoStack().undo();
        QVERIFY(m_demo.settle());
        QCOMPARE(m_model.index(layer, LayerModel::PinColumn).data().toString(), QString());
    }

    void layersWithoutWeightsShowNoWidthOfWeights() {
        const auto& layers = m_demo.bench.model().value->layers;
        int products = 0;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if (layers[i].weightCount > 0) continue;
            ++products;
            QVERIFY(!raw(static_cast<int>(i), LayerModel::WeightBitsColumn).isValid());
            QCOMPARE(m_model.index(static_cast<int>(i), LayerModel::ShapeColumn).data().toString(), QString());
        }
        QVERIFY(products > 0);
    }

    void calibrationFillsTheDistanceAndANewBudgetClearsIt() {
        QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
        m_demo.bench.calibrate();
        QVERIFY(m_demo.settle());
        QCOMPARE(changedColumns(changed), QSet<int>({LayerModel::DistanceColumn}));
        int measured = 0;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QVariant distance = raw(row, LayerModel::DistanceColumn);
            if (distance.isValid()) ++measured;
            const double expected = 100 * m_demo.bench.scales().value->layers[static_cast<std::size_t>(row)].distortion;
            if (distance.isValid()) QCOMPARE(distance.toDouble(), expected);
        }
        QCOMPARE(measured, static_cast<int>(m_demo.bench.ranking().value->ranked.size()));
        m_demo.bench.edit("budget", [](Experiment& experiment) { experiment.averageBits = 5; });
        QVERIFY(!raw(1, LayerModel::DistanceColumn).isValid());
    }

    void integersAreCheckedLayerByLayerAndANewBudgetClearsThem() {
        QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
        const QString definition =
            m_model.headerData(LayerModel::IntegersColumn, Qt::Horizontal, Qt::ToolTipRole).toString();
        m_demo.bench.checkIntegers();
        QVERIFY(m_demo.settle(60'000));
        QVERIFY2(m_demo.bench.integers().isReady(), qPrintable(m_demo.bench.integers().text));
        QCOMPARE(changedColumns(changed), QSet<int>({LayerModel::IntegersColumn}));
        const Parity& parity = m_demo.bench.integers().value->parity;
        QVERIFY(parity.layers.size() > 5);
        QVERIFY(parity.isWithinBounds());
        int checked = 0;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex index = m_model.index(row, LayerModel::IntegersColumn);
            if (!raw(row, LayerModel::IntegersColumn).isValid()) {
                QVERIFY(index.data().toString().isEmpty());
                continue;
            }
            const Agreement& agreement = parity.layers.at(static_cast<std::size_t>(checked)).agreement;
            QCOMPARE(parity.layers.at(static_cast<std::size_t>(checked)).layer, row);
            if (const auto db = agreement.sqnrDb()) {
                QCOMPARE(raw(row, LayerModel::IntegersColumn).toDouble(), *db);
                QCOMPARE(index.data().toString(), QString::number(*db, 'f', 1));
            } else {
                QCOMPARE(index.data().toString(), QString("equal"));
            }
            QVERIFY(index.data(Qt::ToolTipRole).toString().contains("Largest error"));
            ++checked;
        }
        QCOMPARE(checked, static_cast<int>(parity.layers.size()));
        QVERIFY(m_model.headerData(LayerModel::IntegersColumn, Qt::Horizontal, Qt::ToolTipRole).toString().size() >
                definition.size());
        m_demo.bench.edit("budget", [](Experiment& experiment) { experiment.averageBits = 4; });
        for (int row = 0; row < m_model.rowCount(); ++row) QVERIFY(!raw(row, LayerModel::IntegersColumn).isValid());
    }

    void exportsHaveAllDigits() {
        const int median = columnNamed(m_model, "median |y|");
        const QModelIndex index = m_model.index(1, median);
        QCOMPARE(index.data(TableView::ExportRole).toString().toDouble(), index.data(LayerModel::SortRole).toDouble());
        QVERIFY(index.data(TableView::ExportRole).toString().size() > index.data().toString().size());
    }

    void closingTheModelEmptiesTheTable() {
        m_demo.bench.edit("close", [](Experiment& experiment) { experiment.model.clear(); });
        QCOMPARE(m_model.rowCount(), 0);
        QVERIFY(m_demo.settle());
    }
};

QTEST_MAIN(LayerModelTest)
#include "tst_layer_model.moc"
