// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>
#include <set>

#include "app/window/experiment_dialog.h"
#include "app/window/experiment_texts.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

Experiment startingPoint() {
    Experiment experiment;
    experiment.model = "/models/a";
    experiment.corpus.path = "/corpora/b";
    experiment.averageBits = 4.5;
    experiment.layers.pins = {{"lm_head", 8}};
    experiment.layers.exclude = {"*.pos_conv_embed.conv"};
    return experiment;
}

template <class Editor>
Editor& editor(const ExperimentDialog& dialog, const char* path) {
    auto* found = dialog.findChild<Editor*>(QLatin1String(path));
    if (found == nullptr) qFatal("no editor for %s", path);
    return *found;
}

/// Collects what is said of members that have a row.
struct HelpTexts {
    std::set<std::string> texts;

    template <class T>
    void operator()(std::string_view, const T& value, std::string_view help, const Constraint& = {}) {
        if constexpr (fields::Described<T>) {
            T::describe(value, *this);
        } else {
            texts.emplace(help);
        }
    }
};

}  // namespace

class TestExperimentDialog : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void whatWasNotTouchedStays() {
        const Experiment before = startingPoint();
        const ExperimentDialog dialog(before, {});
        QCOMPARE(toJson(dialog.experiment()).dump(), toJson(before).dump());
    }

    void everyKindOfEditorChangesItsMember() {
        const ExperimentDialog dialog(startingPoint(), {});
        editor<QCheckBox>(dialog, "calibration.per_channel").setChecked(true);
        editor<QSpinBox>(dialog, "sensitivity.bits").setValue(6);
        editor<QComboBox>(dialog, "calibration.calibrator").setCurrentText("percentile");
        editor<QLineEdit>(dialog, "calibration.percentile").setText("99.5");
        editor<QLineEdit>(dialog, "average_bits").clear();
        editor<QLineEdit>(dialog, "budget").setText("1.25");
        editor<QLineEdit>(dialog, "layers.pins").setText("{lm_head: 4, \"encoder.*\": 6}");
        const Experiment changed = dialog.experiment();
        QVERIFY(changed.calibration.isPerChannel);
        QCOMPARE(changed.sensitivity.bits, 6);
        QCOMPARE(changed.calibration.calibrator, std::string("percentile"));
        QCOMPARE(changed.calibration.percentile, 99.5);
        QVERIFY(!changed.averageBits);
        QCOMPARE(changed.budgetMiB.value(), 1.25);
        QCOMPARE(changed.layers.pins.at("encoder.*"), 6);
        QCOMPARE(changed.layers.exclude.size(), std::size_t{1});
    }

    void aMistakeIsNamedAndCannotBeAccepted() {
        const ExperimentDialog dialog(startingPoint(), "calibration");
        auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(ok->isEnabled());
        auto& percentile = editor<QLineEdit>(dialog, "calibration.percentile");
        percentile.setText("120");
        QVERIFY(!ok->isEnabled());
        const QString problem = dialog.findChild<QLabel*>("problem")->text();
        QVERIFY2(problem.contains("calibration.percentile") && problem.contains("120"), qPrintable(problem));
        percentile.setText("many");
        QVERIFY(!ok->isEnabled());
        percentile.setText("99");
        QVERIFY(ok->isEnabled());
    }

    void everyDescriptionIsListedForTranslation() {
        HelpTexts found;
        Experiment experiment = startingPoint();
        Experiment::describe(experiment, found);
        const auto& texts = experimentTexts();
        const std::set<std::string> listed(texts.begin(), texts.end());
        QCOMPARE(listed.size(), texts.size());
        for (const std::string& text : found.texts) QVERIFY2(listed.contains(text), text.c_str());
        for (const std::string& text : listed) QVERIFY2(found.texts.contains(text), text.c_str());
    }

    void theAskedSectionIsInFront() {
        const ExperimentDialog dialog(startingPoint(), "calibration");
        QCOMPARE(dialog.findChild<QListWidget*>()->currentItem()->text(), QString("calibration"));
        const QWidget* page = dialog.findChild<QStackedWidget*>()->currentWidget();
        QVERIFY(page->isAncestorOf(&editor<QWidget>(dialog, "calibration.rows")));
    }
};

QTEST_MAIN(TestExperimentDialog)
#include "tst_experiment_dialog.moc"
