// SPDX-License-Identifier: Apache-2.0
#include <ATen/core/Tensor.h>

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/training/gradients.h"
#include "core/training/joint_gradients.h"
#include "core/training/trainee.h"
#include "core/training/trainer.h"
#include "tests/core/training/tone_corpus.h"
#include "tests/support/error_text.h"

using namespace voxbit;
using test::messageOf;

namespace {

const std::string kFirst = "wav2vec2.feature_extractor.conv_layers.0.conv";
const std::string kQuery = "wav2vec2.encoder.layers.0.attention.q_proj";
const std::string kLast = "lm_head";

std::map<std::string, double> valuesOf(const ParameterList& parameters) {
    std::map<std::string, double> values;
    for (const auto& [name, tensor] : parameters) values[name] = tensor.item<double>();
    return values;
}

const LayerImportance& find(const std::vector<LayerImportance>& importance, const std::string& layer) {
    return *std::find_if(importance.begin(), importance.end(),
                         [&](const LayerImportance& one) { return one.layer == layer; });
}

}  // namespace

class TestImportance : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    TrainingConfig m_float;
    std::vector<SpeechSource> m_sources;

    /// Joint training of the float network's widths.
    TrainingConfig importance(const char* output) const {
        TrainingConfig settings = m_float;
        settings.output = m_folder.filePath(output).toStdString();
        settings.model = {};
        settings.model.checkpoint = m_float.output;
        settings.importance.emplace();
        settings.importance->widths = {2, 4, 3};
        settings.development.clear();
        settings.optimizer.learningRate = 2e-3;
        settings.optimizer.warmupSteps = 2;
        settings.steps = 12;
        settings.evaluateEvery = 6;
        return settings;
    }

    struct Learner {
        Trainee trainee;
        ImportanceIndicators indicators;
        explicit Learner(const TrainingConfig& config)
            : trainee(makeTrainee(config, {"A", "B"})), indicators(*trainee.model, *config.importance) {
            for (auto& step : indicators.parameters()) trainee.trained.push_back(step);
        }
        std::set<std::string> withGradients() const {
            std::set<std::string> names;
            for (const auto& [name, step] : indicators.parameters())
                if (step.grad().defined() && step.grad().item<double>() != 0.0) names.insert(name);
            return names;
        }
    };

    Batch batch(const Learner& learner) const {
        BatchMaker maker(m_sources, learner.trainee.vocabulary, learner.trainee.preprocessor, *learner.trainee.model,
                         m_float.batch, {}, {});
        Random random(11);
        return maker.draw(random);
    }

    std::vector<LayerImportance> learned(const TrainingConfig& settings) const {
        const Json json = parseJson(readTextFile(importancePath(settings.output)), "importance");
        std::vector<LayerImportance> found;
        for (const Json& entry : json["importance"]) {
            LayerImportance& one = found.emplace_back();
            one.layer = entry["layer"].get<std::string>();
            for (const auto& item : entry["weight"].items()) one.weight[std::stoi(item.key())] = item.value();
            for (const auto& item : entry["input"].items()) one.input[std::stoi(item.key())] = item.value();
        }
        return found;
    }

  private Q_SLOTS:
    void initTestCase() {
        const auto corpus = m_folder.filePath("tones").toStdString();
        test::writeToneCorpus(corpus, 6);
        m_float = test::toneConfig(corpus, m_folder.filePath("float").toStdString());
        m_float.dropout.hidden = 0.0;
        m_float.optimizer.learningRate = 1e-2;
        m_float.corpora["tones"].maxJoined = 1;
        m_float.steps = m_float.evaluateEvery = 60;
        m_float.saveEvery = 1000;
        (void)train(m_float);
        m_sources = openSources(m_float.corpora, m_float.text);
    }

    void everyWidthOfEveryLayerHasItsIndicators() {
        const Learner learner(importance("layout"));
        QVERIFY(learner.indicators.widths() == (std::vector<Bits>{4, 3, 2}));
        const auto steps = valuesOf(learner.indicators.parameters());
        for (const char* width : {"2", "3", "4"}) {
            for (const char* kind : {"weight_step.", "input_step."}) {
                const std::string name = std::string("at_") + width + "_bits." + kind;
                QVERIFY2(steps.contains(name + kQuery), name.c_str());
                QVERIFY2(!steps.contains(name + kFirst) && !steps.contains(name + kLast), name.c_str());
            }
        }
        QVERIFY(steps.contains("at_fixed_bits.weight_step." + kFirst));
        QVERIFY(steps.contains("at_fixed_bits.input_step." + kLast));
    }

    void onePassReachesItsWidthAlone() {
        Learner learner(importance("one_pass"));
        const Batch whole = batch(learner);
        learner.indicators.initialise(whole.input, {});
        Execution execution;
        execution.layers = &learner.indicators.uniform(1);
        std::int64_t samplesPerPass = 0;
        (void)addGradients(learner.trainee, whole, 1.0, execution, samplesPerPass);
        const auto reached = learner.withGradients();
        QVERIFY(reached.contains("at_3_bits.weight_step." + kQuery));
        QVERIFY(reached.contains("at_fixed_bits.weight_step." + kFirst));
        for (const std::string& name : reached)
            QVERIFY2(name.starts_with("at_3_bits.") || name.starts_with("at_fixed_bits."), name.c_str());
    }

    void jointGradientsReachAllWidths_data() {
        QTest::addColumn<QString>("loss");
        QTest::addColumn<QString>("teacher");
        QTest::newRow("transcripts, then the widest") << "ctc"
                                                      << "widest";
        QTest::newRow("transcripts, then the float model") << "ctc"
                                                           << "float";
        QTest::newRow("the float model, then the widest") << "distillation"
                                                          << "widest";
        QTest::newRow("the float model") << "distillation"
                                         << "float";
    }
    void jointGradientsReachAllWidths() {
        QFETCH(QString, loss);
        QFETCH(QString, teacher);
        TrainingConfig settings = importance("joint");
        settings.importance->loss = loss.toStdString();
        settings.importance->teacher = teacher.toStdString();
        Learner learner(settings);
        Batch whole = batch(learner);
        learner.indicators.initialise(whole.input, {});
        std::int64_t samplesPerPass = 0;
        if (settings.hasFloatTeacher()) teach(whole, *learner.trainee.model, {}, samplesPerPass);
        Random random(1);
        const double mean = addJointGradients(learner.trainee, learner.indicators, *settings.importance, whole, 1.0,
                                              random, {}, samplesPerPass);
        QVERIFY(std::isfinite(mean) && mean > 0.0);
        QCOMPARE(learner.withGradients().size(), learner.indicators.parameters().size());
    }

    void drawnWidthsDifferBetweenLayersAndTiedOnesAgree() {
        TrainingConfig settings = importance("drawn");
        settings.importance->layers.tied = {{"qkv"}};
        const Learner learner(settings);
        Random random(3);
        std::set<std::size_t> places;
        for (int i = 0; i < 20; ++i) {
            const auto drawn = learner.indicators.drawn(random);
            std::set<std::size_t> ofTied;
            for (std::size_t l = 0; l < drawn.size(); ++l) {
                const std::string& name = learner.trainee.model->layers()[l].name;
                for (std::size_t place = 0; place < 3; ++place) {
                    if (drawn[l].trained != learner.indicators.uniform(place)[l].trained) continue;
                    if (name.ends_with("q_proj") || name.ends_with("k_proj") || name.ends_with("v_proj"))
                        ofTied.insert(place);
                    if (name == kQuery) places.insert(place);
                }
            }
            QCOMPARE(ofTied.size(), std::size_t{1});
        }
        QCOMPARE(places.size(), std::size_t{3});
    }

    /// A teacher that is asked in parts says the same.
    void teachingInPartsEqualsTheWhole() {
        const Learner learner(importance("teaching"));
        Batch whole = batch(learner);
        Batch parts = whole;
        std::int64_t unlimited = 0;
        std::int64_t oneString = whole.input.samples.size(1);
        teach(whole, *learner.trainee.model, {}, unlimited);
        teach(parts, *learner.trainee.model, {}, oneString);
        QVERIFY(whole.teaching.size(0) > 1);
        QVERIFY(whole.teaching.sub(parts.teaching).abs().max().item<double>() < 1e-4);
        QVERIFY(!whole.teaching.requires_grad());
    }

    void trainingMovesTheIndicatorsAndWritesThem() {
        const TrainingConfig settings = importance("trained");
        Learner learner(settings);
        learner.indicators.initialise(batch(learner).input, {});
        const auto before = learner.indicators.extract();
        (void)train(settings);
        const auto after = learned(settings);
        QCOMPARE(after.size(), before.size());
        for (const LayerImportance& one : after) {
            const bool isFixed = one.layer == kFirst || one.layer == kLast;
            QVERIFY2(one.weight.size() == (isFixed ? 1U : 3U) && one.input.size() == one.weight.size(),
                     one.layer.c_str());
            if (isFixed) QVERIFY(one.weight.contains(8));
            for (const auto& [bits, step] : one.weight)
                QVERIFY2(step > 0.0 && step != find(before, one.layer).weight.at(bits), one.layer.c_str());
        }
        const LayerImportance& query = find(after, kQuery);
        QVERIFY(query.weight.at(2) > query.weight.at(4));
        // And the search reads it.
        const auto layers = learner.trainee.model->layers();
        std::vector<bool> isRequired(layers.size(), false);
        for (std::size_t l = 0; l < layers.size(); ++l)
            isRequired[l] = layers[l].name == kQuery || layers[l].name == kLast;
        const ImportanceCosts costs = readImportance(importancePath(settings.output), layers, isRequired);
        QVERIFY(costs.inputs.widths == (std::vector<Bits>{2, 3, 4, 8}));
    }

    void frozenWeightsStayAsTheyAre() {
        TrainingConfig settings = importance("frozen");
        settings.importance->trainsWeights = false;
        (void)train(settings);
        const std::string file = "/model.safetensors";
        QVERIFY(readTextFile(settings.output + file) == readTextFile(m_float.output + file));
        settings = importance("thawed");
        (void)train(settings);
        QVERIFY(readTextFile(settings.output + file) != readTextFile(m_float.output + file));
    }

    void stoppedAndResumedEqualsUninterrupted() {
        TrainingConfig whole = importance("whole");
        whole.batch.microBatches = 2;
        const TrainingResult expected = train(whole);
        TrainingConfig parts = whole;
        parts.output = m_folder.filePath("parts").toStdString();
        std::stop_source source;
        RunControl control;
        control.stop = source.get_token();
        control.onProgress = [&](const Progress& progress) {
            if (progress.stage == "training" && progress.done >= 4) source.request_stop();
        };
        QVERIFY_EXCEPTION_THROWN((void)train(parts, control), Cancelled);
        const TrainingResult resumed = train(parts, {}, TrainingStart::Resume);
        QVERIFY(toJson(resumed.curve) == toJson(expected.curve));
        for (const char* file : {"/model.safetensors", "/importance.json"})
            QVERIFY2(readTextFile(whole.output + file) == readTextFile(parts.output + file), file);
    }

    void otherCandidatesAreNoResumption() {
        TrainingConfig settings = importance("changed");
        std::stop_source source;
        RunControl control;
        control.stop = source.get_token();
        control.onProgress = [&](const Progress& progress) {
            if (progress.stage == "training") source.request_stop();
        };
        QVERIFY_EXCEPTION_THROWN((void)train(settings, control), Cancelled);
        settings.importance->widths = {2, 4};
        const auto message = messageOf([&] { (void)train(settings, {}, TrainingStart::Resume); });
        QVERIFY2(message.find("\"importance\"") != std::string::npos, message.c_str());
    }

    void firstAndLastLayersMayHaveCandidatesToo() {
        TrainingConfig settings = importance("free");
        settings.importance->firstAndLastBits.reset();
        const Learner learner(settings);
        const auto steps = valuesOf(learner.indicators.parameters());
        QVERIFY(steps.contains("at_2_bits.weight_step." + kFirst) && steps.contains("at_2_bits.weight_step." + kLast));
        settings.importance->firstAndLastBits = 32;
        const Learner without(settings);
        for (const auto& [name, value] : valuesOf(without.indicators.parameters()))
            QVERIFY2(!name.ends_with(kFirst) && !name.ends_with(kLast), name.c_str());
    }

    void wrongSettingsAreNamed() {
        const auto messageFor = [&](auto change) {
            TrainingConfig settings = importance("wrong");
            change(settings);
            return messageOf([&] { settings.validate(); });
        };
        const auto names = [](const std::string& message, const char* what) {
            return message.find(what) != std::string::npos;
        };
        QVERIFY(names(messageFor([](TrainingConfig& c) { c.importance->widths = {4}; }), "two candidates"));
        QVERIFY(names(messageFor([](TrainingConfig& c) { c.importance->widths = {4, 4}; }), "twice"));
        QVERIFY(names(messageFor([](TrainingConfig& c) { c.importance->widths = {4, 9}; }), "names 9"));
        QVERIFY(
            names(messageFor([](TrainingConfig& c) { c.importance->firstAndLastBits = 9; }), "first_and_last_bits"));
        QVERIFY(names(messageFor([](TrainingConfig& c) { c.importance->layers.attentionProducts = true; }),
                      "attention_products"));
        QVERIFY(names(messageFor([](TrainingConfig& c) {
                          c.quantization = QuantizationChoice{"bits.csv", {}, "ctc"};
                      }),
                      "exclude each other"));
        QVERIFY(names(messageFor([](TrainingConfig& c) { c.development = c.corpora; }), "development"));
        QVERIFY(names(messageFor([](TrainingConfig& c) {
                          c.importance->teacher = "float";
                          c.model.checkpoint.clear();
                      }),
                      "no float model"));
    }
};

QTEST_GUILESS_MAIN(TestImportance)
#include "tst_importance.moc"
