// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <fstream>

#include "core/allocation/allocator.h"
#include "core/base/error.h"
#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "core/package/bit_ops.h"
#include "tests/support/model_shapes.h"
#include "tests/support/test_data.h"

using namespace voxbit;

/// Bits that the myQASR authors' own code chose (../shared/golden/README.md) from the sensitivities it measured.
namespace {

Json golden(const std::string& name) {
    const auto path = test::referenceData("golden/" + name);
    return parseJson(readTextFile(path), path.string());
}

/// The reference's widths and accounting, over the layers of golden case 1.
AllocationProblem case1Problem(const Json& golden, const std::vector<double>& sensitivities) {
    test::ModelShape model;
    for (const auto& layer : golden["layers"]) {
        const auto shape = layer["weight_shape"].get<std::vector<std::int64_t>>();
        model.addLayer(layer["name"], shape.size() == 2 ? LayerKind::Linear : LayerKind::Conv1d, shape, false);
    }
    for (const auto& entry : golden["size_dictionary_32bit_entries_not_wrapped"])
        model.add(entry[0].get<std::string>() + " (rest)", {entry[1].get<std::int64_t>()});
    SizeOptions options;
    options.accounting = Accounting::Code;
    const LayerPlan plan = resolveLayers({}, model.layers);
    return {SizeModel(model.layers, model.tensors, plan.isAllocated, options),
            plan,
            sensitivities,
            1,
            kFloatBits,
            WidthLadder::EveryInteger,
            8};
}

std::vector<int> weightBits(const BitMap& bits) {
    std::vector<int> widths;
    for (const auto& layer : bits) widths.push_back(layer.weight);
    return widths;
}

std::vector<double> sensitivitiesOf(const Json& golden, const std::string& metric) {
    for (const char* group : {"sensitivity", "sensitivity_dist_bs4", "sensitivity_dist_bs1"}) {
        if (golden[group].contains(metric)) return golden[group][metric].get<std::vector<double>>();
    }
    return {};
}

}  // namespace

class TestGoldenAllocation : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { VOXBIT_NEEDS_DATA(test::referenceData("golden/myqasr_case1.json")); }

    void orderIsTheReferencesArgsort() {
        const Json json = golden("myqasr_case1.json");
        int compared = 0;
        for (const auto& [metric, allocation] : json["allocation"].items()) {
            const auto order = removalOrder(case1Problem(json, sensitivitiesOf(json, metric)), {});
            QCOMPARE(order, allocation["argsort_ascending"].get<std::vector<int>>());
            ++compared;
        }
        QVERIFY(compared >= 7);
    }

    void bitsEqualTheGoldenOnes() {
        const Json json = golden("myqasr_case1.json");
        int compared = 0;
        for (const auto& [metric, allocation] : json["allocation"].items()) {
            for (const auto& [sorting, order] : {std::pair{"uniform_reverse", RemovalOrder::LargestFirst},
                                                 std::pair{"uniform", RemovalOrder::SmallestFirst}}) {
                const auto problem = case1Problem(json, sensitivitiesOf(json, metric));
                const auto path = allocate("myqasr", problem, {order, 0, StopRule::Fits});
                const auto strict = allocate("myqasr", problem, {order, 0, StopRule::Strict});
                for (const auto& [target, expected] : allocation[sorting].items()) {
                    const double budget = json["targets_MiB"][target].get<double>() * kBytesPerMiB;
                    if (target == "impossible") continue;
                    const Allocation found = strict.at(budget);
                    QVERIFY2(weightBits(found.bits) == expected["bits"].get<std::vector<int>>(),
                             (metric + " " + sorting + " " + target).c_str());
                    QCOMPARE(found.sizeBytes, expected["size_MiB"].get<double>() * kBytesPerMiB);
                    // Only a budget met exactly within a pass tells the rules apart.
                    if (target != "exact_mid_pass_median") QVERIFY(path.at(budget).bits == found.bits);
                    ++compared;
                }
            }
        }
        QVERIFY2(compared >= 80, std::to_string(compared).c_str());
    }

    void defaultStopsWhereTheBudgetIsMetExactly() {
        const Json json = golden("myqasr_case1.json");
        const double budget = json["targets_MiB"]["exact_mid_pass_median"].get<double>() * kBytesPerMiB;
        const auto problem = case1Problem(json, sensitivitiesOf(json, "median"));
        const auto path = allocate("myqasr", problem, {RemovalOrder::LargestFirst, 0, StopRule::Fits});
        const auto strict = allocate("myqasr", problem, {RemovalOrder::LargestFirst, 0, StopRule::Strict});
        QCOMPARE(path.at(budget).sizeBytes, budget);
        QCOMPARE(strict.at(budget).stepCount, path.at(budget).stepCount + 1);
    }

    void impossibleBudgetIsAnErrorThatNamesTheSmallestSize() {
        const Json json = golden("myqasr_case1.json");
        const auto path = allocate("myqasr", case1Problem(json, sensitivitiesOf(json, "median")), {});
        try {
            (void)path.at(json["targets_MiB"]["impossible"].get<double>() * kBytesPerMiB);
            QFAIL("an impossible budget was met");
        } catch (const InvalidArgument& error) {
            const std::string message = error.what();
            QVERIFY2(message.find(std::to_string(static_cast<long>(path.smallest().sizeBytes))) != std::string::npos,
                     message.c_str());
            QVERIFY(message.find("min_bits 1") != std::string::npos);
        }
    }

    void baseShapeAtSeventyFiveMiBEqualsTheGolden() {
        const Json json = golden("myqasr_base_shape_48000.json");
        const auto model = test::wav2vec2Base();
        const LayerPlan plan = resolveLayers({}, model.layers);
        std::vector<double> sensitivities(model.layers.size());
        std::vector<std::size_t> wrapped;
        const auto measured = json["sensitivity"]["median"].get<std::vector<double>>();
        for (std::size_t l = 0; l < model.layers.size(); ++l) {
            if (!plan.isAllocated[l]) continue;
            QCOMPARE(model.layers[l].name, json["names"][wrapped.size()].get<std::string>());
            sensitivities[l] = measured[wrapped.size()];
            wrapped.push_back(l);
        }
        QCOMPARE(wrapped.size(), std::size_t{80});
        SizeOptions options;
        options.accounting = Accounting::Code;
        const SizeModel sizes(model.layers, model.tensors, plan.isAllocated, options);
        const AllocationProblem problem{sizes, plan, sensitivities, 1, kFloatBits, WidthLadder::EveryInteger, 8};
        const auto path = allocate("myqasr", problem, {RemovalOrder::LargestFirst, 0, StopRule::Strict});
        for (const char* target : {"75.0", "60.0"}) {
            const Json& expected = json["allocation"][std::string("median,") + target];
            const Allocation found = path.at(std::stod(target) * kBytesPerMiB);
            std::vector<int> bits;
            for (const auto l : wrapped) bits.push_back(found.bits[l].weight);
            QCOMPARE(bits, expected["bits"].get<std::vector<int>>());
            QCOMPARE(found.sizeBytes, expected["size_MiB"].get<double>() * kBytesPerMiB);
        }
    }
};

QTEST_GUILESS_MAIN(TestGoldenAllocation)
#include "tst_golden_allocation.moc"
