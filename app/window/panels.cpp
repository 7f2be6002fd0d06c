// SPDX-License-Identifier: Apache-2.0
#include "app/window/panel.h"
#include "app/window/panels/benchmark_panel.h"
#include "app/window/panels/budget_panel.h"
#include "app/window/panels/compare_panel.h"
#include "app/window/panels/curves_panel.h"
#include "app/window/panels/jobs_panel.h"
#include "app/window/panels/laboratory_panel.h"
#include "app/window/panels/layer_details_panel.h"
#include "app/window/panels/layers_panel.h"
#include "app/window/panels/matrix_panel.h"
#include "app/window/panels/model_panel.h"
#include "app/window/panels/results_panel.h"
#include "app/window/panels/runs_panel.h"
#include "app/window/panels/speakers_panel.h"
#include "app/window/panels/training_panel.h"
#include "app/window/panels/transcripts_panel.h"

namespace voxbit {
namespace {

template <class Panel>
QWidget* make(const PanelContext& context, QWidget* parent) {
    return new Panel(context, parent);
}

}  // namespace

const std::vector<PanelEntry>& panels() {
    static const std::vector<PanelEntry> entries{
        {"model", QT_TRANSLATE_NOOP("Panels", "Model"), "Ctrl+1", Qt::LeftDockWidgetArea, make<ModelPanel>},
        {"speakers", QT_TRANSLATE_NOOP("Panels", "Speakers"), "Ctrl+2", Qt::LeftDockWidgetArea, make<SpeakersPanel>},
        {"layers", QT_TRANSLATE_NOOP("Panels", "Layers"), "Ctrl+3", Qt::NoDockWidgetArea, make<LayersPanel>},
        {"details", QT_TRANSLATE_NOOP("Panels", "Layer details"), "Ctrl+5", Qt::RightDockWidgetArea,
         make<LayerDetailsPanel>},
        {"budget", QT_TRANSLATE_NOOP("Panels", "Budget"), "Ctrl+4", Qt::BottomDockWidgetArea, make<BudgetPanel>,
         PanelPlace::Alone},
        {"runs", QT_TRANSLATE_NOOP("Panels", "Runs"), "Ctrl+6", Qt::BottomDockWidgetArea, make<RunsPanel>},
        {"results", QT_TRANSLATE_NOOP("Panels", "Results"), "Ctrl+7", Qt::BottomDockWidgetArea, make<ResultsPanel>},
        {"transcripts", QT_TRANSLATE_NOOP("Panels", "Transcripts"), "Ctrl+8", Qt::BottomDockWidgetArea,
         make<TranscriptsPanel>},
        {"compare", QT_TRANSLATE_NOOP("Panels", "Compare"), "Ctrl+Shift+8", Qt::BottomDockWidgetArea,
         make<ComparePanel>},
        {"matrix", QT_TRANSLATE_NOOP("Panels", "Matrix"), "Ctrl+9", Qt::BottomDockWidgetArea, make<MatrixPanel>},
        {"curves", QT_TRANSLATE_NOOP("Panels", "Curves"), "Ctrl+Shift+9", Qt::BottomDockWidgetArea, make<CurvesPanel>},
        {"benchmark", QT_TRANSLATE_NOOP("Panels", "Benchmark"), "Ctrl+Shift+0", Qt::BottomDockWidgetArea,
         make<BenchmarkPanel>, PanelPlace::OnRequest},
        {"laboratory", QT_TRANSLATE_NOOP("Panels", "Laboratory"), "Ctrl+Shift+7", Qt::BottomDockWidgetArea,
         make<LaboratoryPanel>, PanelPlace::OnRequest},
        {"training", QT_TRANSLATE_NOOP("Panels", "Training"), "Ctrl+Shift+6", Qt::BottomDockWidgetArea,
         make<TrainingPanel>, PanelPlace::OnRequest},
        {"jobs", QT_TRANSLATE_NOOP("Panels", "Jobs"), "Ctrl+0", Qt::BottomDockWidgetArea, make<JobsPanel>},
    };
    return entries;
}

}  // namespace voxbit
