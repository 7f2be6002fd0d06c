// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <algorithm>
#include <set>

#include "core/audio/clip_list.h"
#include "core/base/error.h"
#include "core/calibration/calibration_options.h"
#include "core/calibration/calibrator.h"
#include "core/calibration/layer_scales.h"
#include "core/calibration/scale_cache.h"
#include "core/quantizer/ranges.h"

using namespace voxbit;

namespace {

LayerScales someScales() {
    LayerScales scales;
    scales.weight = searchedWeight({0.1, 1.0 / 3, 1e-7}, 5);
    scales.inputs = {minMaxQuantizer(-0.37, 1.91, 8), geluTwinQuantizer(0.0123, 6)};
    scales.score = 0.99871;
    scales.distortion = 2.5e-3;
    scales.seconds = 0.25;
    return scales;
}

ClipList clipsOf(std::vector<std::string> hashes) {
    ClipList clips;
    clips.names = hashes;
    clips.audioHashes = std::move(hashes);
    return clips;
}

}  // namespace

class TestScales : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void jsonKeepsEveryBit() {
        const LayerScales scales = someScales();
        QVERIFY(layerScalesFromJson(Json::parse(toJson(scales).dump())) == scales);
        QVERIFY(layerScalesFromJson(toJson(LayerScales{})) == LayerScales{});
        LayerScales grouped = scales;
        grouped.weight.groupSize = 32;
        QVERIFY(layerScalesFromJson(Json::parse(toJson(grouped).dump())) == grouped);
        LayerScales product;
        product.inputs = {softmaxTwinQuantizer(5, 8), minMaxQuantizer(-1, 1, 8)};
        QVERIFY(layerScalesFromJson(Json::parse(toJson(product).dump())) == product);
    }

    void dynamicInputsAreStoredWithoutARange() {
        LayerScales scales = someScales();
        scales.inputs = {unitQuantizer(8), dynamicQuantizer(6)};
        const Json json = toJson(scales);
        QVERIFY(layerScalesFromJson(Json::parse(json.dump())) == scales);
        QVERIFY(!json["inputs"][1].contains("positive"));
        for (const char* range : {"positive", "negative"}) {
            Json both = json;
            both["inputs"][1][range] = json["inputs"][0]["positive"];
            QVERIFY_EXCEPTION_THROWN(layerScalesFromJson(both), FormatError);
        }
    }

    void storedNonsenseIsRejected() {
        const Json good = toJson(someScales());
        const auto broken = [&](const char* pointer, const Json& value) {
            Json json = good;
            json[Json::json_pointer(pointer)] = value;
            return json;
        };
        for (const Json& json : {broken("/weight/bits", 9), broken("/weight/scales/1", -1.0),
                                 broken("/weight/scales", "x"), broken("/inputs/0/bits", 1),
                                 broken("/inputs/0/positive/scale", 0), broken("/inputs/0/positive/low", 1000),
                                 broken("/inputs/0/dynamic", 1), broken("/inputs", 3), Json::array(), Json::object()}) {
            QVERIFY_EXCEPTION_THROWN(layerScalesFromJson(json), FormatError);
        }
    }

    void everyCalibratorIsFoundByItsName() {
        std::set<std::string_view> names;
        for (const Calibrator& calibrator : calibrators()) {
            QCOMPARE(&findCalibrator(std::string(calibrator.name)), &calibrator);
            QVERIFY(!calibrator.help.empty());
            names.insert(calibrator.name);
        }
        // Stored runs name these: more may come, none may go.
        const std::set<std::string_view> stored = {
            "minmax", "minmax_poster",   "moving_average",  "percentile", "entropy", "cosine", "mse", "l1",
            "l2",     "linear_weighted", "square_weighted", "hessian",    "dynamic"};
        QVERIFY(std::includes(names.begin(), names.end(), stored.begin(), stored.end()));
        QCOMPARE(names.size(), calibrators().size());
    }

    void optionsAcceptExactlyTheRegisteredNames() {
        for (const Calibrator& calibrator : calibrators()) {
            const Json json = {{"calibrator", calibrator.name}};
            QCOMPARE(fromJson<CalibrationOptions>(json, "calibration").calibrator, std::string(calibrator.name));
        }
        QVERIFY_EXCEPTION_THROWN((fromJson<CalibrationOptions>(Json{{"calibrator", "kl"}}, "calibration")),
                                 InvalidArgument);
    }

    void anUnknownCalibratorNamesTheKnown() {
        try {
            (void)findCalibrator("kl");
            QFAIL("no error");
        } catch (const InvalidArgument& error) {
            QVERIFY(QString(error.what()).contains("minmax_poster"));
        }
    }

    void theSetHashIgnoresOrderButNotTheRecipe() {
        const std::string hash = calibrationSetHash(clipsOf({"a", "b"}), "full");
        QCOMPARE(calibrationSetHash(clipsOf({"b", "a"}), "full"), hash);
        QVERIFY(calibrationSetHash(clipsOf({"a", "b"}), "25000") != hash);
        QVERIFY(calibrationSetHash(clipsOf({"a"}), "full") != hash);
        QVERIFY(calibrationSetHash(clipsOf({"ab", ""}), "full") != hash);
    }

    void cacheNamesTellOptionsApart() {
        CalibrationOptions a;
        CalibrationOptions b;
        b.rows = 0;
        QVERIFY(a.cacheName() != b.cacheName());
        b = a;
        b.captureMiB = 7;  // memory does not change the result
        QCOMPARE(a.cacheName(), b.cacheName());
        b.percentile = 99;
        QCOMPARE(a.cacheName(), b.cacheName());  // only one calibrator looks at it
        a.rules = b.rules = {{"*", "*", "any", "percentile"}};
        QVERIFY(a.cacheName() != b.cacheName());
        a.rules = b.rules = {};
        a.calibrator = b.calibrator = "percentile";
        QVERIFY(a.cacheName() != b.cacheName());
        b = a;
        b.isSequential = true;
        QVERIFY(a.cacheName() != b.cacheName());
        b = a;
        b.correctsBias = true;
        QVERIFY(a.cacheName() != b.cacheName());
        b = a;
        b.isPerChannel = true;
        QVERIFY(a.cacheName() != b.cacheName());
        const std::string channels = b.cacheName();
        b.groupSize = 32;
        QVERIFY(b.cacheName() != channels);
        const std::string groups = b.cacheName();
        b.groupSize = 64;
        QVERIFY(b.cacheName() != groups);
        b.isPerChannel = false;  // groups are finer than channels anyway
        b.groupSize = 32;
        QCOMPARE(b.cacheName(), groups);
    }
};

QTEST_GUILESS_MAIN(TestScales)
#include "tst_scales.moc"
