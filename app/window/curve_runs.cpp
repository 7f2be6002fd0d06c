// SPDX-License-Identifier: Apache-2.0
#include "app/window/curve_runs.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/window/core_text.h"
#include "app/window/metric_text.h"
#include "core/experiment/plan.h"
#include "core/package/size_model.h"

namespace voxbit {
namespace {

struct CurveWords {
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

bool isComparable(const Experiment& a, const Experiment& b) {
    return toJson(a.size) == toJson(b.size) && toJson(a.evaluation.text) == toJson(b.evaluation.text);
}

using Facet = std::pair<std::string, std::string>;

std::vector<Facet> facetsOf(const Experiment& experiment) {
    std::vector<Facet> facets{{"allocator", orderedAllocator(experiment.allocation)}};
    if (experiment.allocation.allocator == "float") return facets;  // neither calibrated nor for anybody
    facets.emplace_back("calibrator", experiment.calibration.calibrator);
    facets.emplace_back("calibration", experiment.subsets.calibration.expression);
    return facets;
}

double scoreOf(const RunFigures& figures) {
    return std::isnan(figures.wordErrorRate) ? figures.accuracy : figures.wordErrorRate;
}

}  // namespace

CurveRuns readCurveRuns(const std::vector<RunId>& ids, const CurveRuns& known, Workspace& workspace,
                        const RunControl& control) {
    std::map<RunId, std::shared_ptr<const CurveRun>> read;
    for (const auto& run : known) read.emplace(run->run.id, run);
    CurveRuns runs;
    for (const RunId id : ids) {
        control.checkStop();
        const auto found = read.find(id);
        auto run = found != read.end() ? found->second : curveRunOf(workspace.runs().get(id));
        if (run->run.status == RunStatus::Finished) runs.push_back(std::move(run));
    }
    return runs;
}

CurveRuns findCurveRuns(const Experiment& experiment, const CurveRuns& known, RunIdentities& identities,
                        Workspace& workspace, const RunControl& control) {
    const Json provenance = identities.of(withoutIrrelevant(experiment), workspace, control).provenance;
    auto ids = workspace.runs().findComparable(provenance["model_hash"].get<std::string>(),
                                               provenance["test_hash"].get<std::string>());
    if (ids.size() > kMostCurveRuns) ids.resize(kMostCurveRuns);
    CurveRuns runs = readCurveRuns(ids, known, workspace, control);
    std::erase_if(runs, [&](const auto& run) { return !isComparable(run->experiment, experiment); });
    return runs;
}

std::vector<CurveFacet> curveFacets(const CurveRuns& runs) {
    std::map<Facet, int> counts;
    for (const auto& run : runs) {
        for (const Facet& facet : facetsOf(run->experiment)) ++counts[facet];
    }
    std::map<std::string, int> values;
    for (const auto& [facet, count] : counts) ++values[facet.first];
    std::vector<CurveFacet> facets;
    for (const auto& [facet, count] : counts) {
        if (facet.first == "allocator" || values[facet.first] > 1) facets.push_back({facet.first, facet.second, count});
    }
    return facets;
}

CurveRuns visibleRuns(const CurveRuns& runs, const std::set<std::pair<std::string, std::string>>& hidden) {
    CurveRuns visible;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(visible), [&](const auto& run) {
        const auto facets = facetsOf(run->experiment);
        return std::none_of(facets.begin(), facets.end(), [&](const Facet& facet) { return hidden.contains(facet); });
    });
    return visible;
}

QString traitText(std::string_view trait, const std::string& value) {
    const QString plain = QString::fromStdString(value);
    if (trait == "calibrator") return choiceText("calibration", value);
    if (trait == "metric") return metricTitle(value);
    if (trait == "activation_bits") return CurveWords::tr("inputs of %1 bits").arg(plain);
    if (trait == "calibration")
        return value.empty() ? CurveWords::tr("for everyone") : CurveWords::tr("for %1").arg(plain);
    if (trait == "seed") return CurveWords::tr("seed %1").arg(plain);
    const std::size_t space = value.find(' ');
    const QString allocator = choiceText("allocation", value.substr(0, space));
    if (space == std::string::npos) return allocator;
    return QStringLiteral("%1, %2").arg(allocator, choiceText("order", value.substr(space + 1)));
}

Figure curveFigure(const CurveRuns& runs) {
    Figure figure =
        errorRateOfRuns(runs, utf8(CurveWords::tr("Error rate against model size")),
                        [](std::string_view trait, const std::string& value) { return utf8(traitText(trait, value)); });
    const bool hasAccuracy = figure.y.label == "accuracy";
    figure.note = utf8(CurveWords::tr("bands: 95 % bootstrap intervals"));
    // No figure hides that somebody was calibrated and tested on.
    for (const auto& of : runs) {
        const RunRow& run = of->run;
        if (!run.overlap.empty())
            figure.note += utf8(CurveWords::tr("; run %1: %2").arg(run.id).arg(QString::fromStdString(run.overlap)));
    }
    const std::string accounting = runs.empty() ? "file" : runs.front()->experiment.size.accounting;
    figure.x.label = utf8(CurveWords::tr("model size (%1)").arg(choiceText("accounting", accounting)));
    figure.y.label = utf8(hasAccuracy ? CurveWords::tr("accuracy") : CurveWords::tr("word error rate"));
    if (figure.upper) figure.upper->label = utf8(CurveWords::tr("mean weight bits"));
    return figure;
}

RunId runAt(const CurveRuns& runs, double sizeMiB, double percent) {
    for (const auto& run : runs) {
        const RunFigures& figures = run->run.figures;
        if (figures.sizeBytes / kBytesPerMiB == sizeMiB && 100 * scoreOf(figures) == percent) return run->run.id;
    }
    return 0;
}

}  // namespace voxbit
