// SPDX-License-Identifier: Apache-2.0
// From `train` with a section `importance` to the widths that an integer program chooses by it.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "app/cli/command_line.h"
#include "core/base/text_file.h"
#include "core/experiment/experiment.h"
#include "tests/core/training/tone_corpus.h"
#include "tests/support/command_line_answer.h"

using namespace voxbit;
using test::Answer;
using test::askCommandLine;

namespace {

const std::string kFirst = "wav2vec2.feature_extractor.conv_layers.0.conv";

Json layerOf(const Json& answer, const std::string& name) {
    const auto& layers = answer["layers"];
    const auto found =
        std::find_if(layers.begin(), layers.end(), [&](const Json& layer) { return layer["name"] == name; });
    return found == layers.end() ? Json() : *found;
}

}  // namespace

class TestImportanceSearch : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    Json ask(std::vector<std::string> words) const {
        for (const auto& word : {std::string("--db"), path("runs.sqlite"), std::string("--cache"), path("cache.sqlite"),
                                 std::string("--json")})
            words.push_back(word);
        const Answer answer = askCommandLine(std::move(words));
        if (answer.status != 0) qWarning("%s", answer.err.c_str());
        return answer.status == 0 ? parseJson(answer.out, "answer") : Json();
    }

  private Q_SLOTS:
    void initTestCase() {
        test::writeToneCorpus(path("tones"), 6);
        TrainingConfig config = test::toneConfig(path("tones"), path("importance"));
        config.importance.emplace();
        config.importance->widths = {8, 4, 3, 2};
        config.development.clear();
        config.corpora["tones"].maxJoined = 1;
        config.steps = 12;
        writeFileAtomically(path("train.yaml"), toJson(config).dump(1));

        Experiment experiment;
        experiment.model = path("importance");
        experiment.corpus.path = path("tones");
        experiment.subsets.calibration.expression = "subset=dev";
        experiment.subsets.test.expression = "subset=dev";
        experiment.subsets.allowOverlap = true;
        experiment.layers.exclude = {"*.pos_conv_embed.conv"};
        experiment.sensitivity.metric = "file";
        experiment.sensitivity.file = path("importance/importance.json");
        experiment.allocation.allocator = "ilp";
        experiment.evaluation.text = config.text;
        writeFileAtomically(path("experiment.yaml"), toJson(experiment).dump(1));
        QVERIFY(!ask({"train", path("train.yaml")}).is_null());
    }

    void widthsAreCandidatesAndTheFirstAndLastHaveEight() {
        const Json found =
            ask({"allocate", path("experiment.yaml"), "--solver", "search", "--limit-average-bits", "4"});
        QVERIFY(!found.is_null() && found["is_proved_best"].get<bool>());
        QVERIFY(found["limits"][0]["amount"].get<double>() <= 4.0);
        QCOMPARE(layerOf(found, kFirst)["weight_bits"].get<int>(), 8);
        QCOMPARE(layerOf(found, "lm_head")["weight_bits"].get<int>(), 8);
        int narrow = 0;
        for (const Json& layer : found["layers"]) {
            if (!layer["weight_bits"].is_number()) continue;
            const int bits = layer["weight_bits"];
            QVERIFY(bits == 2 || bits == 3 || bits == 4 || bits == 8);
            narrow += bits < 8;
        }
        QVERIFY(narrow > 0);
    }

    void pathAndSearchAgree() {
        const Json path5 = ask({"allocate", path("experiment.yaml"), "--average-bits", "5"});
        const Json search = ask({"allocate", path("experiment.yaml"), "--average-bits", "5", "--solver", "search"});
        QVERIFY(!path5.is_null() && !search.is_null());
        QVERIFY(path5["size_bytes"].get<double>() <= path5["budget_bytes"].get<double>());
        if (path5["gap"].get<double>() == 0.0) QVERIFY(path5["layers"] == search["layers"]);
    }

    void inputWidthsAreChosenByTheirOwnImportance() {
        const Json wide =
            ask({"allocate", path("experiment.yaml"), "--average-bits", "8", "--choose-activation-bits", "2,3,4,8"});
        QVERIFY(!wide.is_null());
        // Nothing limits the inputs: each takes the width that it costs least at.
        const Json importance = parseJson(readTextFile(path("importance/importance.json")), "importance");
        for (const Json& one : importance["importance"]) {
            const Json layer = layerOf(wide, one["layer"]);
            if (layer.is_null()) continue;
            double best = 1e300;
            for (const auto& item : one["input"].items()) best = std::min(best, item.value().get<double>());
            QCOMPARE(one["input"][std::to_string(layer["activation_bits"].get<int>())].get<double>(), best);
        }
    }

    void aRunSearchesItsWidths() {
        const Json run = ask({"run", path("experiment.yaml"), "--average-bits", "5"});
        const Json found = ask({"allocate", path("experiment.yaml"), "--average-bits", "5"});
        QVERIFY(!run.is_null() && !found.is_null());
        const Json& size = run["summary"]["size"];
        QCOMPARE(size["size_bytes"].get<double>(), found["size_bytes"].get<double>());
        QCOMPARE(size["allocation_gap"].get<double>(), found["gap"].get<double>());
    }
};

QTEST_GUILESS_MAIN(TestImportanceSearch)
#include "tst_importance_search.moc"
