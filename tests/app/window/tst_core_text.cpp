// SPDX-License-Identifier: Apache-2.0
#include "app/window/core_text.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <set>

#include "core/allocation/allocator.h"
#include "core/calibration/calibrator.h"
#include "core/experiment/export_model.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

/// Stages and units as core's source names them where it makes its progress meters.
struct JobNames {
    std::set<std::string> stages;
    std::set<std::string> units;
};

JobNames namesInCore() {
    static const QRegularExpression kMeter(
        QStringLiteral("[mM]eter\\w*(?: \\w+)?\\(\\w+,\\s*\"([^\"]+)\",[^\"]*\"([^\"]+)\"\\)"));
    JobNames names;
    QDirIterator files(QStringLiteral(VOXBIT_SOURCE_DIR "/core"), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString source = QString::fromUtf8(file.readAll());
        for (auto matches = kMeter.globalMatch(source); matches.hasNext();) {
            const auto match = matches.next();
            names.stages.insert(match.captured(1).toStdString());
            names.units.insert(match.captured(2).toStdString());
        }
    }
    return names;
}

/// Every text that goes through tr() comes out in brackets.
class Brackets : public QTranslator {
  public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return QLatin1Char('[') + QString::fromUtf8(text) + QLatin1Char(']');
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestCoreText : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void everyAllocatorCalibratorAndFormatHasWords() {
        for (const AllocatorEntry& entry : allocators()) {
            const std::string name(entry.name);
            QVERIFY2(choiceText("allocation", name) != QString::fromStdString(name), name.c_str());
            QVERIFY2(!choiceDefinition("allocation", name).isEmpty(), name.c_str());
        }
        for (const Calibrator& calibrator : calibrators()) {
            const std::string name(calibrator.name);
            QVERIFY2(choiceText("calibration", name) != QString::fromStdString(name), name.c_str());
        }
        for (const ExportFormatEntry& entry : exportFormats()) {
            const std::string name(entry.name);
            QVERIFY2(choiceText("export", name) != QString::fromStdString(name), name.c_str());
            QVERIFY2(!choiceDefinition("export", name).isEmpty(), name.c_str());
        }
        QCOMPARE(choiceText("allocation", "made elsewhere"), QString("made elsewhere"));
    }

    void everyStageAndUnitThatCoreNamesHasATranslation() {
        const JobNames names = namesInCore();
        QVERIFY(names.stages.size() >= 15 && names.units.size() >= 8);
        QVERIFY(names.stages.contains("reading audio") && names.units.contains("utterances"));
        Brackets brackets;
        QVERIFY(QCoreApplication::installTranslator(&brackets));
        for (const std::string& stage : names.stages) QVERIFY2(jobStageText(stage).startsWith('['), stage.c_str());
        for (const std::string& unit : names.units) QVERIFY2(jobUnitText(unit).startsWith('['), unit.c_str());
        QCOMPARE(jobStageText("made elsewhere"), QString("made elsewhere"));
    }
};

QTEST_MAIN(TestCoreText)
#include "tst_core_text.moc"
