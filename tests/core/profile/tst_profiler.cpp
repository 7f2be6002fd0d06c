// SPDX-License-Identifier: Apache-2.0
#include "core/profile/profiler.h"

#include <ATen/core/Tensor.h>

#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>

#include "core/audio/clip_set_hash.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/checkpoint/tensor_set.h"
#include "core/profile/exact_median.h"
#include "core/profile/float_bins.h"
#include "core/profile/profile_blob.h"
#include "core/profile/profile_set.h"
#include "golden_clips.h"

namespace voxbit {
namespace {

using test::clipsOf;
using test::goldenModel;
using test::noiseClips;

class MemoryCache final : public ProfileCache {
  public:
    std::optional<std::string> find(const ProfileKey& key) override {
        const auto found = entries.find(key.audioHash + key.recipe + (key.detail == ProfileDetail::Full ? "F" : "S"));
        if (found == entries.end()) return std::nullopt;
        return found->second;
    }
    void store(const ProfileKey& key, std::string_view blob) override {
        entries[key.audioHash + key.recipe + (key.detail == ProfileDetail::Full ? "F" : "S")] = blob;
    }
    std::map<std::string, std::string> entries;
};

/// Keeps everything that passes: what statistics are checked against.
class Recorder final : public LayerObserver {
  public:
    void observe(int layer, std::span<const at::Tensor> operands, const at::Tensor& output) override {
        add(outputs[layer], output);
        for (std::size_t i = 0; i < operands.size(); ++i) add(inputs[{layer, i}], operands[i]);
    }
    std::map<int, std::vector<float>> outputs;
    std::map<std::pair<int, std::size_t>, std::vector<float>> inputs;

  private:
    static void add(std::vector<float>& into, const at::Tensor& x) {
        const at::Tensor dense = x.contiguous();
        into.insert(into.end(), dense.data_ptr<float>(), dense.data_ptr<float>() + dense.numel());
    }
};

ProfileKey keyOf(const std::string& audioHash, const std::string& recipe = {},
                 ProfileDetail detail = ProfileDetail::Standard) {
    ProfileKey key;
    key.audioHash = audioHash;
    key.recipe = recipe;
    key.detail = detail;
    return key;
}

Recorder recorded(const Model& model, const ClipList& clips) {
    Recorder recorder;
    Execution execution;
    execution.observer = &recorder;
    for (std::size_t i = 0; i < clips.size(); ++i) model.forward(makeInput(clips.load(i)), execution);
    return recorder;
}

Profile totalOf(const Model& model, const ClipList& clips, ProfileDetail detail = ProfileDetail::Standard) {
    ProfileSum sum;
    profileClips(model, clips, detail, {}, [&](std::size_t, Profile profile) { sum.add(std::move(profile)); });
    return sum.take();
}

float exactLowerMedian(std::vector<float> values) {
    for (float& value : values) value = std::abs(value);
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) / 2];
}

StatisticsUnion unionOf(const TensorStatistics& statistics) {
    StatisticsUnion sum;
    sum.add(statistics);
    return sum;
}

void compareWith(const std::vector<float>& values, const TensorStatistics& statistics, double bound) {
    QCOMPARE(statistics.moments.count, static_cast<std::uint64_t>(values.size()));
    double sum = 0, sumAbs = 0;
    for (const float value : values) {
        sum += double{value};
        sumAbs += std::abs(double{value});
    }
    QVERIFY(std::abs(statistics.moments.sum1 - sum) <= 1e-10 * sumAbs);
    QVERIFY(std::abs(statistics.moments.sumAbs - sumAbs) <= 1e-10 * sumAbs);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    QCOMPARE(statistics.moments.min, *low);
    QCOMPARE(statistics.moments.max, *high);
    const double median = double{exactLowerMedian(values)};
    QVERIFY(std::abs(unionOf(statistics).medianOfMagnitude() - median) <= bound * median);
}

bool isNear(double value, double golden, double relative) {
    return std::abs(value - golden) <= relative * std::abs(golden);
}

}  // namespace

class ProfilerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void statisticsAreThoseOfTheTensorsSeen_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"case1_base", "case2_lv60", "case3_conformer_rel", "case6_conformer_seqcls"}) {
            QTest::newRow(name) << name;
        }
    }
    void statisticsAreThoseOfTheTensorsSeen() {
        QFETCH(QString, name);
        const auto model = goldenModel(name.toStdString());
        const ClipList clips = noiseClips(2);
        const Recorder recorder = recorded(*model, clips);
        for (const ProfileDetail detail : {ProfileDetail::Standard, ProfileDetail::Full}) {
            const Profile profile = totalOf(*model, clips, detail);
            for (const auto& [layer, values] : recorder.outputs)
                compareWith(values, profile.layers[static_cast<std::size_t>(layer)].output, kMedianErrorBound);
            for (const auto& [place, values] : recorder.inputs)
                compareWith(values, profile.layers[static_cast<std::size_t>(place.first)].inputs[place.second], 0.0315);
        }
    }

    void fullDetailHoldsTheExtremesOfEveryChannel() {
        const auto model = goldenModel("case1_base");
        const Profile profile = totalOf(*model, noiseClips(2), ProfileDetail::Full);
        for (std::size_t i = 0; i < profile.layers.size(); ++i) {
            const LayerInfo& info = model->layers()[i];
            const TensorStatistics& output = profile.layers[i].output;
            if (info.kind == LayerKind::MatMul || output.moments.count == 0) continue;
            QCOMPARE(static_cast<std::int64_t>(output.channelMin.size()), info.weightShape[0]);
            QCOMPARE(static_cast<std::int64_t>(profile.layers[i].inputs[0].channelMin.size()),
                     info.weightShape[1] * info.groups);
            QCOMPARE(*std::min_element(output.channelMin.begin(), output.channelMin.end()), output.moments.min);
            QCOMPARE(*std::max_element(output.channelMax.begin(), output.channelMax.end()), output.moments.max);
        }
    }

    void goldenSensitivitiesAreReached() {
        const auto file = test::referenceData("golden/myqasr_case1.json");
        VOXBIT_NEEDS_DATA(file);
        const auto golden = nlohmann::json::parse(readTextFile(file));
        const TensorSet tensors = readTensors(test::referenceData("golden/myqasr_case1/myqasr_case1.safetensors"));
        const auto* view = tensors.find("input_values");
        QVERIFY(view != nullptr);
        std::vector<std::vector<float>> samples(static_cast<std::size_t>(view->shape[0]));
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const auto length = static_cast<std::size_t>(view->shape[1]);
            samples[i].resize(length);
            std::memcpy(samples[i].data(), view->data + i * length * sizeof(float), length * sizeof(float));
        }
        const ClipList clips = clipsOf(samples);
        const auto model = goldenModel("case1_base");
        const Profile profile = totalOf(*model, clips);

        std::vector<int> layers;
        for (const auto& layer : golden["layers"]) {
            const auto& infos = model->layers();
            const auto found = std::find_if(infos.begin(), infos.end(), [&](const LayerInfo& info) {
                return info.name == layer["name"].get<std::string>();
            });
            QVERIFY2(found != infos.end(), layer["name"].get<std::string>().c_str());
            layers.push_back(static_cast<int>(found - infos.begin()));
        }
        const std::vector<double> exact = exactMedians(*model, clips, layers, profile, {});
        const auto& expected = golden["sensitivity"];
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const StatisticsUnion sum = unionOf(profile.layers[static_cast<std::size_t>(layers[i])].output);
            const Moments& m = sum.moments();
            // 5e-6: the reference ran in float32 batches; its own outputs differ that much with the batch size.
            const auto check = [&](const char* what, double value, double relative) {
                const double wanted = expected[what][i].get<double>();
                QVERIFY2(isNear(value, wanted, relative), qPrintable(QString("%1 of layer %2: %3, golden %4")
                                                                         .arg(what)
                                                                         .arg(i)
                                                                         .arg(value, 0, 'g', 12)
                                                                         .arg(wanted, 0, 'g', 12)));
            };
            check("median", exact[i], 5e-6);
            check("median", sum.medianOfMagnitude(), kMedianErrorBound + 5e-6);
            check("mean", m.meanAbs(), 5e-6);
            check("max", double{m.max}, 5e-6);
            check("abs_max", m.absMax(), 5e-6);
            check("std", m.stdAbs(), 5e-6);
            check("var", m.varianceAbs(), 1e-5);
            check("normal", m.normality(), 1e-4);
        }
    }

    void exactMediansAreThoseOfTheSortedOutputs() {
        const auto model = goldenModel("case3_conformer_rel");
        const ClipList clips = noiseClips(3);
        const Recorder recorder = recorded(*model, clips);
        const Profile profile = totalOf(*model, clips);
        std::vector<int> layers;
        for (const auto& entry : recorder.outputs) layers.push_back(entry.first);
        const auto medians = exactMedians(*model, clips, layers, profile, {});
        for (std::size_t i = 0; i < layers.size(); ++i)
            QCOMPARE(static_cast<float>(medians[i]), exactLowerMedian(recorder.outputs.at(layers[i])));
        QVERIFY_EXCEPTION_THROWN(exactMedians(*model, noiseClips(2), layers, profile, {}), InvalidArgument);
    }

    void aGroupRunsTheModelOnceAndIsThenRemembered() {
        const auto model = goldenModel("case1_base");
        int loads = 0;
        ClipList clips = noiseClips(3);
        const auto load = clips.load;
        clips.load = [&](std::size_t i) { return ++loads, load(i); };
        MemoryCache cache;
        const Profile first = profileGroup(*model, clips, {}, cache, {});
        QCOMPARE(loads, 3);
        QCOMPARE(cache.entries.size(), std::size_t{4});
        const Profile again = profileGroup(*model, clips, {}, cache, {});
        QCOMPARE(loads, 3);
        QCOMPARE(encodeProfile(first), encodeProfile(again));
        // A group that cuts inside the first: its utterances are there.
        ClipList part;
        part.names = {clips.names[2], clips.names[0]};
        part.audioHashes = {clips.audioHashes[2], clips.audioHashes[0]};
        part.load = [&](std::size_t i) { return clips.load(i == 0 ? 2 : 0); };
        const Profile ofPart = profileGroup(*model, part, {}, cache, {});
        QCOMPARE(loads, 3);
        // Another recipe, more detail, a damaged entry: the audio passes again.
        profileGroup(*model, part, keyOf({}, "other"), cache, {});
        QCOMPARE(loads, 5);
        profileGroup(*model, part, keyOf({}, {}, ProfileDetail::Full), cache, {});
        QCOMPARE(loads, 7);
        // What full detail gathered answers for standard detail as well, with the same numbers.
        for (const auto& hash : part.audioHashes) cache.entries.erase(hash + "S");
        cache.entries.erase(clipSetHash(part) + "S");
        const Profile derived = profileGroup(*model, part, {}, cache, {});
        QCOMPARE(loads, 7);
        QCOMPARE(encodeProfile(derived), encodeProfile(ofPart));
        cache.entries.clear();
        for (const auto& hash : clips.audioHashes) cache.entries[hash + "S"] = "damaged";
        profileGroup(*model, clips, {}, cache, {});
        QCOMPARE(loads, 10);
        QVERIFY_EXCEPTION_THROWN(profileGroup(*model, ClipList{}, {}, cache, {}), InvalidArgument);
    }

    void profilesFitTheirPlaceInTheDatabase() {
        const auto model = goldenModel("case1_base");
        for (const ProfileDetail detail : {ProfileDetail::Standard, ProfileDetail::Full}) {
            profileClips(*model, noiseClips(2, 25000), detail, {}, [&](std::size_t, Profile profile) {
                const std::size_t average = encodeProfile(profile).size() / profile.layers.size();
                QVERIFY2(average <= (detail == ProfileDetail::Standard ? 3072U : 24U * 1024U),
                         qPrintable(QString::number(average)));
            });
        }
    }

    void unionsOfMembersAreSums() {
        const auto model = goldenModel("case1_base");
        const ClipList clips = noiseClips(3);
        ProfileSet set;
        profileClips(*model, clips, ProfileDetail::Standard, {},
                     [&](std::size_t clip, Profile profile) { set.add(clips.names[clip], std::move(profile)); });
        ClipList some = clips;
        some.names.pop_back();
        some.audioHashes.pop_back();
        const Profile expected = totalOf(*model, some);
        const std::vector<int> members{0, 1};
        for (std::size_t i = 0; i < expected.layers.size(); ++i) {
            const StatisticsUnion output = set.output(static_cast<int>(i), members);
            QCOMPARE(output.moments().count, expected.layers[i].output.moments.count);
            if (output.moments().count == 0) continue;
            QCOMPARE(output.medianOfMagnitude(), unionOf(expected.layers[i].output).medianOfMagnitude());
            QCOMPARE(set.input(static_cast<int>(i), 0, members).medianOfMagnitude(),
                     unionOf(expected.layers[i].inputs[0]).medianOfMagnitude());
        }
        Profile foreign;
        foreign.layers.resize(1);
        QVERIFY_EXCEPTION_THROWN(set.add("foreign", foreign), InvalidArgument);
    }

    void whatGoesWrongNamesTheUtterance() {
        const auto model = goldenModel("case1_base");
        ClipList clips = noiseClips(2);
        const auto sink = [](std::size_t, const Profile&) {};
        const auto messageOf = [&] {
            try {
                profileClips(*model, clips, ProfileDetail::Standard, {}, sink);
            } catch (const Error& error) {
                return QString(error.what());
            }
            return QString();
        };
        clips.load = [](std::size_t) { return std::vector<float>(10); };
        QVERIFY(messageOf().contains("clip0"));
        clips.load = [](std::size_t) -> std::vector<float> { throw std::bad_alloc(); };
        QVERIFY(messageOf().startsWith("out of memory on utterance \"clip0\""));
        clips.load = [](std::size_t) { return std::vector<float>(4000, std::numeric_limits<float>::quiet_NaN()); };
        QVERIFY2(messageOf().contains("clip0") && messageOf().contains("layer"), qPrintable(messageOf()));
    }

    void aStopEndsThePass() {
        const auto model = goldenModel("case1_base");
        std::stop_source stop;
        int seen = 0;
        RunControl control;
        control.stop = stop.get_token();
        QVERIFY_EXCEPTION_THROWN(profileClips(*model, noiseClips(5), ProfileDetail::Standard, control,
                                              [&](std::size_t, const Profile&) {
                                                  if (++seen == 2) stop.request_stop();
                                              }),
                                 Cancelled);
        QCOMPARE(seen, 2);
    }
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::ProfilerTest)
#include "tst_profiler.moc"
