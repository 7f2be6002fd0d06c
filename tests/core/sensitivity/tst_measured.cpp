// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/measured.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/calibration/executions.h"
#include "core/calibration/row_problem.h"
#include "core/calibration/weight_extremes.h"
#include "core/profile/profiler.h"
#include "core/quantizer/ranges.h"
#include "core/sensitivity/metric.h"
#include "core/sensitivity/output_distance.h"
#include "tests/core/profile/golden_clips.h"

namespace voxbit {
namespace {

using test::goldenModel;
using test::noiseClips;

class MemoryCache final : public DamageCache {
  public:
    std::optional<Damage> find(const DamageKey& key) override {
        const auto found = entries.find(textOf(key));
        if (found == entries.end()) return std::nullopt;
        return found->second;
    }
    void store(const DamageKey& key, const Damage& damage) override { entries[textOf(key)] = damage; }
    std::map<std::string, Damage> entries;

  private:
    static std::string textOf(const DamageKey& key) {
        return key.modelHash + key.clipsHash + key.recipe + key.layer + std::to_string(key.bits.weight) + "/" +
               std::to_string(key.bits.activation);
    }
};

Profile profileOf(const Model& model, const ClipList& clips) {
    ProfileSum sum;
    profileClips(model, clips, ProfileDetail::Standard, {},
                 [&](std::size_t, Profile profile) { sum.add(std::move(profile)); });
    return sum.take();
}

/// The whole network for every clip, with one layer quantized from its tensors' extremes.
Damage naiveDamage(const Model& model, const ClipList& clips, int layer, LayerBits bits) {
    struct Ranges final : LayerObserver {
        int wanted = 0;
        std::vector<std::pair<double, double>> ranges;
        void observe(int index, std::span<const at::Tensor> inputs, const at::Tensor&) override {
            if (index != wanted) return;
            ranges.resize(inputs.size(), {INFINITY, -INFINITY});
            for (std::size_t i = 0; i < inputs.size(); ++i) {
                ranges[i].first = std::min(ranges[i].first, inputs[i].min().item<double>());
                ranges[i].second = std::max(ranges[i].second, inputs[i].max().item<double>());
            }
        }
    } observer;
    observer.wanted = layer;
    Execution plain;
    plain.observer = &observer;
    std::vector<at::Tensor> reference;
    for (std::size_t i = 0; i < clips.size(); ++i) reference.push_back(model.forward(makeInput(clips.load(i)), plain));

    const LayerInfo& info = model.layers()[static_cast<std::size_t>(layer)];
    std::vector<LayerExecution> executions(model.layers().size());
    LayerExecution& mine = executions[static_cast<std::size_t>(layer)];
    if (info.kind != LayerKind::MatMul) {
        CalibrationProblem problem;
        problem.layer = info;
        problem.weight = model.weight(layer);
        mine.simulatedWeight =
            fakeQuantize(problem.weight, symmetricWeight(weightExtremes(problem, bits.weight), bits.weight));
    }
    for (std::size_t i = 0; i < observer.ranges.size() && bits.activation != kFloatBits; ++i) {
        const auto [low, high] = observer.ranges[i];
        mine.inputs.push_back(info.followsSoftmax && i == 0 ? unitQuantizer(bits.activation)
                                                            : minMaxQuantizer(low, high, bits.activation));
    }
    Execution quantized;
    quantized.layers = &executions;
    OutputDistance distance;
    for (std::size_t i = 0; i < clips.size(); ++i)
        distance.add(reference[i], model.forward(makeInput(clips.load(i)), quantized));
    return distance.damage();
}

/// Of every layer that has a weight, inputs float.
std::vector<LayerScales> weightScales(const Model& model, Bits bits) {
    std::vector<LayerScales> scales(model.layers().size());
    for (std::size_t l = 0; l < scales.size(); ++l) {
        CalibrationProblem problem;
        problem.layer = model.layers()[l];
        problem.weight = model.weight(static_cast<int>(l));
        if (problem.weight.defined()) scales[l].weight = symmetricWeight(weightExtremes(problem, bits), bits);
    }
    return scales;
}

/// The whole network for every clip, quantized as the scales say.
Damage wholeDamage(const Model& model, const ClipList& clips, const std::vector<LayerScales>& scales) {
    const auto executions = makeExecutions(model, scales);
    Execution quantized;
    quantized.layers = &executions;
    OutputDistance distance;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        const ModelInput input = makeInput(clips.load(i));
        distance.add(model.forward(input, {}), model.forward(input, quantized));
    }
    return distance.damage();
}

bool isNear(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

void compare(const Damage& a, const Damage& b) {
    QVERIFY(isNear(a.kl, b.kl));
    QVERIFY(isNear(a.l1, b.l1));
    QVERIFY(isNear(a.l2, b.l2));
    QVERIFY(isNear(a.frobenius, b.frobenius));
    QVERIFY(isNear(a.nuclear, b.nuclear));
    QVERIFY(isNear(a.sqnr, b.sqnr));
    QVERIFY(isNear(a.transcript, b.transcript));
}

std::vector<int> everyLayer(const Model& model, const Profile& profile) {
    std::vector<int> layers;
    for (int i = static_cast<int>(model.layers().size()) - 1; i >= 0; --i) {
        if (!profile.layers[static_cast<std::size_t>(i)].inputs.empty()) layers.push_back(i);
    }
    return layers;
}

}  // namespace

class MeasuredTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sharedPrefixesGiveWhatTheWholeNetworkGives_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qulonglong>("stateBytes");
        QTest::newRow("base") << "case1_base" << (1ULL << 30);
        QTest::newRow("base, no room for states") << "case1_base" << 0ULL;
        QTest::newRow("conformer, room for some") << "case3_conformer_rel" << 40000ULL;
        QTest::newRow("classifier that mixes layers") << "case5_seqcls" << (1ULL << 30);
    }
    void sharedPrefixesGiveWhatTheWholeNetworkGives() {
        QFETCH(QString, name);
        QFETCH(qulonglong, stateBytes);
        const auto model = goldenModel(name.toStdString());
        const ClipList clips = noiseClips(2);
        const Profile profile = profileOf(*model, clips);
        DamageRequest request;
        request.layers = everyLayer(*model, profile);
        request.widths = {{4, 4}, {8, kFloatBits}};
        request.stateBytes = stateBytes;
        const auto table = measureDamage(*model, clips, profile, request, nullptr, {});
        QCOMPARE(table.size(), request.layers.size());
        for (std::size_t i = 0; i < table.size(); ++i) {
            // The naive way is slow: the second width is checked on some layers.
            for (std::size_t w = 0; w < (i % 4 == 0 ? 2U : 1U); ++w)
                compare(table[i][w], naiveDamage(*model, clips, request.layers[i], request.widths[w]));
        }
    }

    void fewerBitsDoMoreDamage() {
        const auto model = goldenModel("case1_base");
        const ClipList clips = noiseClips(2);
        const Profile profile = profileOf(*model, clips);
        DamageRequest request;
        request.layers = everyLayer(*model, profile);
        request.widths = {{2, 2}, {5, 5}, {8, 8}, {kFloatBits, kFloatBits}};
        for (const auto& row : measureDamage(*model, clips, profile, request, nullptr, {})) {
            QVERIFY(row[0].l2 > row[1].l2 && row[1].l2 > row[2].l2);
            QVERIFY(row[0].sqnr < row[2].sqnr);
            QCOMPARE(row[3].l2, 0.0);
            QCOMPARE(row[3].sqnr, kMaxSqnr);
        }
    }

    void aStoppedMeasurementGoesOnWhereItWas() {
        const auto model = goldenModel("case1_base");
        ClipList clips = noiseClips(2);
        const Profile profile = profileOf(*model, clips);
        DamageRequest request;
        request.layers = everyLayer(*model, profile);
        request.widths = {{3, 6}, {6, 6}};
        MemoryCache cache;
        std::stop_source stop;
        RunControl control;
        control.stop = stop.get_token();
        int loads = 0;
        const auto load = clips.load;
        clips.load = [&](std::size_t i) { return ++loads, load(i); };
        struct Stopper final : DamageCache {
            MemoryCache& inner;
            std::stop_source& stop;
            Stopper(MemoryCache& cache, std::stop_source& source) : inner(cache), stop(source) {}
            std::optional<Damage> find(const DamageKey& key) override { return inner.find(key); }
            void store(const DamageKey& key, const Damage& damage) override {
                inner.store(key, damage);
                if (inner.entries.size() == 10) stop.request_stop();
            }
        } stopper(cache, stop);
        QVERIFY_EXCEPTION_THROWN(measureDamage(*model, clips, profile, request, &stopper, control), Cancelled);
        QCOMPARE(cache.entries.size(), std::size_t{10});
        const auto before = cache.entries;
        const auto table = measureDamage(*model, clips, profile, request, &cache, {});
        for (const auto& [key, damage] : before) QVERIFY(cache.entries.at(key) == damage);
        const auto whole = measureDamage(*model, clips, profile, request, nullptr, {});
        QVERIFY(table == whole);
        // Nothing is left to do: no clip is even loaded.
        loads = 0;
        QVERIFY(measureDamage(*model, clips, profile, request, &cache, {}) == whole);
        QCOMPARE(loads, 0);
    }

    void statesAreSharedBetweenLayers() {
        const auto model = goldenModel("case1_base");
        ClipList clips = noiseClips(2);
        const Profile profile = profileOf(*model, clips);
        int loads = 0;
        const auto load = clips.load;
        clips.load = [&](std::size_t i) { return ++loads, load(i); };
        DamageRequest request;
        request.layers = everyLayer(*model, profile);
        request.widths = {{4, 4}};
        measureDamage(*model, clips, profile, request, nullptr, {});
        QCOMPARE(loads, 2);
    }

    void distancesAreThoseComputedByHand() {
        at::Tensor z = at::zeros({1, 2, 2}), q = at::zeros({1, 2, 2});
        z.data_ptr<float>()[0] = 3;
        z.data_ptr<float>()[3] = 4;
        q.data_ptr<float>()[3] = 4;
        OutputDistance distance;
        distance.add(z, q);
        const Damage damage = distance.damage();
        const double p = std::exp(3.0) / (1 + std::exp(3.0));
        const double kl = p * std::log(p / 0.5) + (1 - p) * std::log((1 - p) / 0.5);
        QVERIFY(isNear(damage.kl, kl / 2));
        QVERIFY(isNear(damage.l1, 3.0 / 4));
        QVERIFY(isNear(damage.l2, 9.0 / 4));
        QVERIFY(isNear(damage.frobenius, 3));
        QVERIFY(isNear(damage.nuclear, 3));
        QVERIFY(isNear(damage.sqnr, 10 * std::log10(25.0 / 9)));
        // Without a blank, the best class of each row: 0 in the first, 1 in the second, which did not change.
        QVERIFY(isNear(damage.transcript, std::log(p / 0.5) / 2));
    }

    void transcriptDamageIsTheCtcLossOfTheFloatText() {
        at::Tensor z = at::zeros({1, 2, 2}), q = at::zeros({1, 2, 2});
        z.data_ptr<float>()[0] = 3;
        z.data_ptr<float>()[3] = 4;
        q.data_ptr<float>()[3] = 4;
        OutputDistance distance(0);
        distance.add(z, q);
        // Class 0 is the blank: the best path of z is (blank, 1), its text "1"; that is also said by (1, blank), (1,
        // 1).
        const auto textProbability = [](double firstOne, double secondOne) {
            return 1 - (1 - firstOne) * (1 - secondOne);
        };
        const double one = std::exp(4.0) / (1 + std::exp(4.0));
        const double before = textProbability(1 / (1 + std::exp(3.0)), one);
        const double after = textProbability(0.5, one);
        QVERIFY(isNear(distance.damage().transcript, (std::log(before) - std::log(after)) / 2));
    }

    void silenceIsATranscriptToo() {
        const at::Tensor z = at::zeros({1, 1, 2});
        at::Tensor q = at::zeros({1, 1, 2});
        q.data_ptr<float>()[1] = 1;
        OutputDistance distance(0);
        distance.add(z, q);
        QVERIFY(isNear(distance.damage().transcript, std::log(1 + std::exp(1.0)) - std::log(2.0)));
    }

    void damageIsMeasuredWithTheScalesOfTheRequest() {
        const auto model = goldenModel("case1_base");
        const ClipList clips = noiseClips(1);
        const Profile profile = profileOf(*model, clips);
        DamageRequest request;
        request.layers = {0};
        request.widths = {{4, 32}};
        const auto own = measureDamage(*model, clips, profile, request, nullptr, {});
        request.scales = {{LayerScales{}}};  // float: no damage
        const auto given = measureDamage(*model, clips, profile, request, nullptr, {});
        QVERIFY(own[0][0].l2 > 0);
        QCOMPARE(given[0][0].l2, 0.0);
    }

    void aLayerIsMeasuredBeforeItsBackground() {
        for (const char* name : {"case1_base", "case3_conformer_rel"}) {
            const auto model = goldenModel(name);
            const ClipList clips = noiseClips(2);
            const Profile profile = profileOf(*model, clips);
            DamageRequest request;
            request.layers = everyLayer(*model, profile);
            std::erase_if(request.layers, [&](int l) { return !model->weight(l).defined(); });
            request.widths = {{3, kFloatBits}, {5, kFloatBits}};
            request.background = weightScales(*model, 4);
            const auto table = measureDamage(*model, clips, profile, request, nullptr, {});
            for (std::size_t i = 0; i < table.size(); i += 3) {
                auto scales = request.background;
                const auto layer = static_cast<std::size_t>(request.layers[i]);
                scales[layer] = weightScales(*model, 3)[layer];
                compare(table[i][0], wholeDamage(*model, clips, scales));
            }
        }
    }

    void backgroundsAreKeptApart() {
        const auto model = goldenModel("case1_base");
        const ClipList clips = noiseClips(1);
        const Profile profile = profileOf(*model, clips);
        DamageRequest request;
        request.layers = {0};
        request.widths = {{3, kFloatBits}};
        MemoryCache cache;
        const auto alone = measureDamage(*model, clips, profile, request, &cache, {});
        request.background = weightScales(*model, 2);
        const auto before = measureDamage(*model, clips, profile, request, &cache, {});
        QVERIFY(before[0][0].l2 > alone[0][0].l2);
        QCOMPARE(cache.entries.size(), std::size_t{2});
        // How the measured layer itself runs in it does not count, nor how long that took to find.
        request.background[0] = weightScales(*model, 8)[0];
        request.background[1].seconds = 5;
        QVERIFY(measureDamage(*model, clips, profile, request, &cache, {}) == before);
        QCOMPARE(cache.entries.size(), std::size_t{2});
        request.background[1] = weightScales(*model, 8)[1];
        QVERIFY(measureDamage(*model, clips, profile, request, &cache, {}) != before);
        QCOMPARE(cache.entries.size(), std::size_t{3});
        request.background.pop_back();
        QVERIFY_EXCEPTION_THROWN(measureDamage(*model, clips, profile, request, &cache, {}), InvalidArgument);
    }

    void onlyWhatIsWantedIsMeasured() {
        const auto model = goldenModel("case1_base");
        const ClipList clips = noiseClips(1);
        const Profile profile = profileOf(*model, clips);
        DamageRequest request;
        request.layers = {0, 1};
        request.widths = {{3, kFloatBits}, {5, kFloatBits}};
        const auto whole = measureDamage(*model, clips, profile, request, nullptr, {});
        request.isWanted = {{false, true}, {true, false}};
        MemoryCache cache;
        const auto part = measureDamage(*model, clips, profile, request, &cache, {});
        QCOMPARE(cache.entries.size(), std::size_t{2});
        QVERIFY(part[0][1] == whole[0][1] && part[1][0] == whole[1][0]);
    }

    void impossibleRequestsAreRefused() {
        const auto model = goldenModel("case1_base");
        const ClipList clips = noiseClips(1);
        const Profile profile = profileOf(*model, clips);
        DamageRequest request;
        request.layers = {0};
        request.widths = {{9, 8}};
        QVERIFY_EXCEPTION_THROWN(measureDamage(*model, clips, profile, request, nullptr, {}), InvalidArgument);
        request.widths = {{8, 1}};
        QVERIFY_EXCEPTION_THROWN(measureDamage(*model, clips, profile, request, nullptr, {}), InvalidArgument);
        request.widths = {{8, 8}};
        QVERIFY_EXCEPTION_THROWN(measureDamage(*model, ClipList{}, profile, request, nullptr, {}), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(measureDamage(*model, clips, Profile{}, request, nullptr, {}), InvalidArgument);
        request.layers = {9999};
        QVERIFY_EXCEPTION_THROWN(measureDamage(*model, clips, profile, request, nullptr, {}), InvalidArgument);
    }
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::MeasuredTest)
#include "tst_measured.moc"
