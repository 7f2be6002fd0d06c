// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/model_panel.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include "app/window/float_parts.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "core/base/error.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/model_shapes.h"
#include "widgets/state_page.h"
#include "widgets/table_view.h"

using namespace voxbit;

namespace {

const FloatPart* find(const std::vector<FloatPart>& parts, FloatReason reason) {
    for (const FloatPart& part : parts) {
        if (part.reason == reason) return &part;
    }
    return nullptr;
}

struct PanelBench : test::DemoBench {
    Settings settings{folder.path() + "/settings.ini"};
    RunLibrary runs{jobs};
    ModelPanel panel{{bench, jobs, runs, settings}, nullptr};

    bool showsContent() const {
        const auto* page = panel.findChild<StatePage*>();
        return page->currentWidget() == page->content();
    }
    /// Opens a folder of the panel's menu by its name. @return its path
    std::string openRecent(const QString& name) {
        const QString path = folder.path() + QLatin1Char('/') + name;
        settings.addRecent(Setting::RecentModels, path);
        QMenu* menu = panel.findChild<QToolButton*>()->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text() == name) action->trigger();
        }
        return path.toStdString();
    }
    QString allText() const {
        QString text;
        for (const QLabel* label : panel.findChildren<QLabel*>()) text += label->text() + QLatin1Char('\n');
        return text;
    }
};

}  // namespace

class ModelPanelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyFloatPartHasItsReason() {
        const auto model = test::wav2vec2Base();
        const auto parts = floatParts({}, kFloatBits, model.layers, model.tensors);
        const FloatPart* positional = find(parts, FloatReason::Positional);
        QVERIFY(positional != nullptr);
        QCOMPARE(positional->name, std::string("wav2vec2.encoder.pos_conv_embed.conv"));
        QCOMPARE(positional->parameters, 768 * 48 * 128);
        QCOMPARE(find(parts, FloatReason::Excluded)->name, std::string("lm_head"));
        QCOMPARE(find(parts, FloatReason::Excluded)->detail, std::string("lm_head"));
        QCOMPARE(find(parts, FloatReason::NoWeight)->count, 24u);
        QCOMPARE(parts.size(), 4u);
        std::int64_t parameters = 0;
        for (const auto& tensor : model.tensors) parameters += tensor.count();
        std::int64_t quantized = 0;
        for (const auto& layer : model.layers) {
            if (!layer.hasWeightNorm && layer.name != "lm_head") quantized += layer.weightCount;
        }
        std::int64_t kept = 0;
        for (const FloatPart& part : parts) kept += part.parameters;
        // The norm of the positional convolution's weight (128 numbers) goes with the weight.
        QCOMPARE(kept + quantized, parameters - 128);
    }
    void selectionsChangeWhatStaysFloat() {
        const auto model = test::wav2vec2Base();
        LayerSelection selection;
        selection.kinds = {"linear"};
        selection.exclude = {"*.pos_conv_embed.conv"};
        selection.pins = {{"lm_head", kFloatBits}};
        auto parts = floatParts(selection, kFloatBits, model.layers, model.tensors);
        QCOMPARE(find(parts, FloatReason::Kind)->detail, std::string("conv1d"));
        QCOMPARE(find(parts, FloatReason::Pinned)->name, std::string("lm_head"));
        selection.pins = {{"lm_head", 8}};
        selection.include = {"*.attention.*"};
        parts = floatParts(selection, 8, model.layers, model.tensors);
        QVERIFY(find(parts, FloatReason::Pinned) == nullptr);
        QVERIFY(find(parts, FloatReason::Positional) == nullptr);
        QCOMPARE(find(parts, FloatReason::NotIncluded)->name, std::string("wav2vec2.feature_projection.projection"));
        selection.include = {"nothing"};
        QVERIFY_EXCEPTION_THROWN(floatParts(selection, 8, model.layers, model.tensors), InvalidArgument);
    }

    void theEmptyPanelSaysWhatToOpen() {
        PanelBench demo;
        QVERIFY(!demo.showsContent());
        QVERIFY(demo.allText().contains(QStringLiteral("No model is open")));
        QVERIFY(demo.allText().contains(QStringLiteral("keyword spotting")));
    }
    void theDemoShowsItsFacts() {
        PanelBench demo;
        test::open(demo.bench, PanelBench::experiment());
        QVERIFY(!demo.showsContent());
        QVERIFY(demo.settle());
        QVERIFY(demo.showsContent());
        const QString text = demo.allText();
        QVERIFY2(text.contains(QStringLiteral("wav2vec2, CTC")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("1.4 million, 5.40 MiB as float32")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("16 kHz mono")), qPrintable(text));
        QVERIFY2(text.contains(QString::fromStdString(demo.bench.model().value->hash.get()).left(12)),
                 qPrintable(text));
        QCOMPARE(demo.panel.findChild<TableView*>()->model()->rowCount(), 4);
    }
    void brokenModelsSayWhatToDo() {
        PanelBench demo;
        auto experiment = PanelBench::experiment();
        experiment.model = demo.folder.path().toStdString();
        test::open(demo.bench, experiment);
        QVERIFY(demo.settle());
        QVERIFY(!demo.showsContent());
        QVERIFY2(demo.allText().contains(QStringLiteral("config.json")), qPrintable(demo.allText()));
    }
    void recentModelsOpenAndCanBeUndone() {
        PanelBench demo;
        test::open(demo.bench, PanelBench::experiment());
        QVERIFY(demo.settle());
        const std::string other = demo.openRecent(QStringLiteral("other"));
        QCOMPARE(demo.bench.experiment().model, other);
        demo.bench.undoStack().undo();
        QCOMPARE(demo.bench.experiment().model, PanelBench::experiment().model);
        QVERIFY(demo.settle());
        QVERIFY(demo.showsContent());
    }
    void aModelTakesItsOwnBitsAlong() {
        PanelBench demo;
        auto experiment = PanelBench::experiment();
        experiment.allocation.allocator = "given";
        experiment.allocation.given = experiment.model;  // as of a packed file
        test::open(demo.bench, experiment);
        (void)demo.openRecent(QStringLiteral("other"));
        QCOMPARE(demo.bench.experiment().allocation.allocator, AllocationChoice().allocator);
    }
    void narrowDocksAreEnough() {
        PanelBench demo;
        test::open(demo.bench, PanelBench::experiment());
        QVERIFY(demo.settle());
        QVERIFY2(demo.panel.minimumSizeHint().width() <= 300,
                 qPrintable(QString::number(demo.panel.minimumSizeHint().width())));
        QVERIFY2(demo.panel.minimumSizeHint().height() <= 200,
                 qPrintable(QString::number(demo.panel.minimumSizeHint().height())));
    }
};

QTEST_MAIN(ModelPanelTest)
#include "tst_model_panel.moc"
