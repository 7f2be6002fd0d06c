// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/sequential_allocation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/allocation/path_builder.h"
#include "core/experiment/allocator_choice.h"
#include "core/experiment/damage_costs.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

constexpr double kForbidden = std::numeric_limits<double>::infinity();

/// Prices of a change, as multiples of what a change does on average.
constexpr double kPrices[] = {0, 0.25, 1, 4};

class Rounds {
  public:
    Rounds(const Experiment& experiment, const LoadedModel& model, const RunData& data, const LayerScores& additive,
           Workspace& workspace, const RunControl& control)
        : m_experiment(experiment),
          m_model(model),
          m_data(data),
          m_workspace(workspace),
          m_control(control),
          m_metric(findMetric(experiment.sensitivity.metric)),
          m_plan(planAllocation(experiment, model, &additive)),
          m_budgetBytes(*budgetBytes(experiment, m_plan)),
          m_problem(allocationProblem(experiment, m_plan.plan, m_plan.sizes)),
          m_ladder(allowedWidths(m_problem)),
          m_profile(profileCalibrationClips(model, data, workspace, control)),
          m_request(damageRequest(experiment, layersToScore(experiment, model), model, data, workspace, control)) {}

    SequentialAnswer run() {
        SequentialAnswer answer;
        answer.budgetBytes = m_budgetBytes;
        answer.allocation = m_plan.path->at(m_budgetBytes);
        answer.allocation.gap.reset();  // it was about the sum
        answer.damages.push_back(damageOf(answer.allocation.bits));
        for (int round = 0; round < m_experiment.allocation.rounds; ++round) {
            if (!improve(answer)) break;
        }
        return answer;
    }

  private:
    bool improve(SequentialAnswer& answer) {
        const BitMap here = answer.allocation.bits;
        const double before = answer.damages.back();
        const CostTable changes = changesAround(here, before);
        const double typical = meanChange(changes);
        double least = before;
        std::vector<BitMap> known{here};
        for (const double price : kPrices) {
            const Allocation found = solve(changes, price * typical);
            if (std::find(known.begin(), known.end(), found.bits) != known.end()) continue;
            known.push_back(found.bits);
            const double damage = damageOf(found.bits);
            if (damage >= least) continue;
            least = damage;
            answer.allocation.bits = found.bits;
            answer.allocation.sizeBytes = found.sizeBytes;
        }
        if (least < before) answer.damages.push_back(least);
        return least < before;
    }

    std::vector<LayerScales> scalesOf(const BitMap& bits) {
        return calibrateLayers(m_experiment, m_model, m_data, bits, m_workspace, m_control).layers;
    }

    std::vector<std::vector<Damage>> measure(const DamageRequest& request) {
        return measureDamage(*m_model.model, m_data.calibration.clips, m_profile, request,
                             &m_workspace.caches().damages(), m_control);
    }

    /// The damage of a layer at its own width, with all others at theirs.
    double damageOf(const BitMap& bits) {
        DamageRequest whole = m_request;
        const auto layer = static_cast<std::size_t>(m_request.layers.front());
        whole.background = scalesOf(bits);
        whole.recipe += "; all as chosen";  // the layer with the scales of the bit map, not its own ones
        whole.layers.resize(1);
        whole.widths = {bits[layer]};
        whole.scales = {{whole.background[layer]}};
        return costOf(m_metric, measure(whole).front().front());
    }

    /// By layer and width of the request: what the whole model's damage changes by; the widths next to a layer's own.
    CostTable changesAround(const BitMap& here, double damage) {
        DamageRequest request = m_request;
        request.background = scalesOf(here);
        for (const int layer : request.layers) {
            const Bits own = here[static_cast<std::size_t>(layer)].weight;
            std::vector<bool> row;
            for (const LayerBits& width : request.widths) row.push_back(areNeighbours(own, width.weight));
            request.isWanted.push_back(std::move(row));
        }
        CostTable changes = costsOf(m_metric, request, measure(request), here.size());
        for (std::size_t i = 0; i < request.layers.size(); ++i) {
            const auto layer = static_cast<std::size_t>(request.layers[i]);
            for (std::size_t w = 0; w < changes.widths.size(); ++w) {
                double& change = changes.values[layer][w];
                change = request.isWanted[i][w] ? change - damage : kForbidden;
                if (changes.widths[w] == here[layer].weight) change = 0;
            }
        }
        return changes;
    }

    bool areNeighbours(Bits own, Bits other) const {
        const auto a = std::find(m_ladder.begin(), m_ladder.end(), own);
        const auto b = std::find(m_ladder.begin(), m_ladder.end(), other);
        return a != m_ladder.end() && b != m_ladder.end() && std::abs(a - b) == 1;
    }

    double meanChange(const CostTable& changes) const {
        double sum = 0;
        int count = 0;
        for (const int layer : m_request.layers) {
            for (const double change : changes.values[static_cast<std::size_t>(layer)]) {
                if (change == kForbidden || change == 0) continue;
                sum += std::abs(change);
                ++count;
            }
        }
        return count > 0 ? sum / count : 0;
    }

    Allocation solve(const CostTable& changes, double price) const {
        AllocationProblem problem = m_problem;
        problem.costs = changes;
        for (const int layer : m_request.layers) {
            for (double& change : problem.costs.values[static_cast<std::size_t>(layer)]) {
                if (change != 0) change += price;
            }
        }
        return allocate("ilp", problem).at(m_budgetBytes);
    }

    const Experiment& m_experiment;
    const LoadedModel& m_model;
    const RunData& m_data;
    Workspace& m_workspace;
    const RunControl& m_control;
    const Metric& m_metric;
    AllocationPlan m_plan;
    double m_budgetBytes;
    AllocationProblem m_problem;
    std::vector<Bits> m_ladder;
    Profile m_profile;
    DamageRequest m_request;
};

}  // namespace

SequentialAnswer measureAgain(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                              const LayerScores& additive, Workspace& workspace, const RunControl& control) {
    return Rounds(experiment, model, data, additive, workspace, control).run();
}

}  // namespace voxbit
