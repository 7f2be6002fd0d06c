// SPDX-License-Identifier: Apache-2.0
#include "app/window/metric_text.h"

#include <QTest>

#include "core/sensitivity/metric.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

class TestMetricText : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void everyMetricOfCoreHasWordsAndADefinition() {
        QVERIFY(!metrics().empty());
        for (const Metric& metric : metrics()) {
            const std::string name(metric.name);
            QVERIFY2(metricTitle(name) != QString::fromStdString(name), name.c_str());
            // Core's own help is English in every language.
            const QString help = QString::fromUtf8(metric.help.data(), static_cast<qsizetype>(metric.help.size()));
            QVERIFY2(!metricDefinition(name).isEmpty() && metricDefinition(name) != help, name.c_str());
        }
    }

    void otherMetricsKeepTheirName() { QCOMPARE(metricTitle("made elsewhere"), QString("made elsewhere")); }
};

QTEST_MAIN(TestMetricText)
#include "tst_metric_text.moc"
