// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/checkpoint.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/checkpoint/safetensors_writer.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

const std::string kConfig = R"({"model_type":"wav2vec2","architectures":["Wav2Vec2ForCTC"],"vocab_size":5})";

}  // namespace

class CheckpointTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void goldenFoldersOpen_data();
    void goldenFoldersOpen();
    void missingPartsAreNamed();
    void safetensorsComeBeforePickles();
    void hashChangesWithEveryPartAndNotWithTheFolder();
    void hashingCanBeCancelled();
    void largeFilesOpenWithoutCopy();

  private:
    /// A folder with a config and one tensor.
    std::filesystem::path makeFolder(const std::string& name, const std::string& config, float value) const {
        const std::filesystem::path folder = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::filesystem::create_directories(folder);
        writeFileAtomically(folder / "config.json", config);
        const std::vector<float> values = {value};
        writeSafetensors(folder / "model.safetensors",
                         std::vector<TensorBytes>{{"a", DType::F32, {1}, std::as_bytes(std::span(values))}});
        return folder;
    }
    QTemporaryDir m_folder;
};

void CheckpointTest::goldenFoldersOpen_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<bool>("hasVocabulary");
    QTest::newRow("case1") << "golden/case1_base" << 32 << true;
    QTest::newRow("case2") << "golden/case2_lv60" << 32 << true;
    QTest::newRow("case3") << "golden/case3_conformer_rel" << 32 << true;
    QTest::newRow("case4") << "golden/case4_conformer_rope" << 32 << true;
    QTest::newRow("case5") << "golden/case5_seqcls" << 12 << false;
    QTest::newRow("case6") << "golden/case6_conformer_seqcls" << 12 << false;
    QTest::newRow("digits") << "data/models/digits_w2v2" << 20 << true;
}

void CheckpointTest::goldenFoldersOpen() {
    QFETCH(QString, folder);
    QFETCH(int, outputs);
    QFETCH(bool, hasVocabulary);
    const auto path = test::referenceData(folder.toStdString());
    VOXBIT_NEEDS_DATA(path);
    const Checkpoint checkpoint = openCheckpoint(path);
    QCOMPARE(checkpoint.config.outputSize(), outputs);
    QCOMPARE(checkpoint.vocabulary.has_value(), hasVocabulary);
    if (hasVocabulary) QCOMPARE(checkpoint.vocabulary->size(), outputs);
    const std::string prefix(checkpoint.config.modulePrefix());
    const std::int64_t hidden = checkpoint.config.hiddenSize;
    QCOMPARE(checkpoint.tensors.get(prefix + ".feature_projection.projection.weight").shape,
             (std::vector<std::int64_t>{hidden, checkpoint.config.convDim.back()}));
    const std::string head = checkpoint.config.head == Head::Ctc ? "lm_head.bias" : "classifier.bias";
    QCOMPARE(checkpoint.tensors.get(head).shape, (std::vector<std::int64_t>{outputs}));
    // Every name of a layer belongs to a layer that the config has.
    const std::string layers = prefix + ".encoder.layers.";
    for (const std::string& name : checkpoint.tensors.names())
        if (name.starts_with(layers))
            QVERIFY(std::stoi(name.substr(layers.size())) < checkpoint.config.numHiddenLayers);
    QCOMPARE(checkpointHash(checkpoint).size(), std::size_t{64});
}

void CheckpointTest::missingPartsAreNamed() {
    const auto expect = [](const std::filesystem::path& folder, const std::string& part) {
        try {
            openCheckpoint(folder);
            QFAIL("opened");
        } catch (const IoError& e) {
            QVERIFY2(std::string(e.what()).find(part) != std::string::npos, e.what());
        }
    };
    const std::filesystem::path empty = m_folder.filePath("empty").toStdString();
    expect(empty, "no such folder");
    std::filesystem::create_directories(empty);
    expect(empty, "config.json");
    writeFileAtomically(empty / "config.json", kConfig);
    expect(empty, "model.safetensors, model.safetensors.index.json, pytorch_model.bin, pytorch_model.bin.index.json");
}

void CheckpointTest::safetensorsComeBeforePickles() {
    const auto folder = makeFolder("both", kConfig, 1.0F);
    writeFileAtomically(folder / "pytorch_model.bin", "not a pickle");
    QCOMPARE(openCheckpoint(folder).tensors.size(), std::size_t{1});
    QCOMPARE(findWeights(folder).filename().string(), std::string("model.safetensors"));
}

void CheckpointTest::hashChangesWithEveryPartAndNotWithTheFolder() {
    const auto first = makeFolder("h1", kConfig, 1.0F);
    const std::string hash = checkpointHash(openCheckpoint(first));
    QCOMPARE(checkpointHash(openCheckpoint(makeFolder("h2", kConfig, 1.0F))), hash);
    QVERIFY(checkpointHash(openCheckpoint(makeFolder("h3", kConfig, 2.0F))) != hash);
    std::string other = kConfig;
    other.replace(other.find(":5"), 2, ":6");
    QVERIFY(checkpointHash(openCheckpoint(makeFolder("h4", other, 1.0F))) != hash);
    const auto masked = makeFolder("h5", kConfig, 1.0F);
    writeFileAtomically(masked / "preprocessor_config.json", R"({"return_attention_mask":true})");
    QVERIFY(checkpointHash(openCheckpoint(masked)) != hash);
    const auto named = makeFolder("h6", kConfig, 1.0F);
    writeFileAtomically(named / "vocab.json", R"({"<pad>":0,"|":1})");
    QVERIFY(checkpointHash(openCheckpoint(named)) != hash);
}

void CheckpointTest::hashingCanBeCancelled() {
    const Checkpoint checkpoint = openCheckpoint(makeFolder("cancel", kConfig, 1.0F));
    std::stop_source source;
    source.request_stop();
    RunControl control;
    control.stop = source.get_token();
    QVERIFY_EXCEPTION_THROWN(checkpointHash(checkpoint, control), Cancelled);
}

void CheckpointTest::largeFilesOpenWithoutCopy() {
    // 360 MB in 200 tensors, made as a sparse file: the tensors are never touched.
    std::vector<TensorBytes> tensors;
    for (int i = 0; i < 200; ++i) tensors.push_back({"layer." + std::to_string(i), DType::F32, {450, 1000}, {}});
    const std::filesystem::path path = m_folder.filePath("large.safetensors").toStdString();
    std::string header = "{";
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (i > 0) header += ",";
        header += "\"" + tensors[i].name + R"(":{"dtype":"F32","shape":[450,1000],"data_offsets":[)" +
                  std::to_string(i * 1800000) + "," + std::to_string((i + 1) * 1800000) + "]}";
    }
    header += "}";
    header.resize(safetensorsHeaderBytes(tensors), ' ');
    std::string length(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) length[i] = static_cast<char>(header.size() >> (8 * i) & 0xff);
    writeFileAtomically(path, length + header);
    std::filesystem::resize_file(path, 8 + header.size() + 200 * 1800000);
    QElapsedTimer timer;
    timer.start();
    const TensorSet read = readTensors(path);
    const qint64 elapsedMs = timer.elapsed();
    QCOMPARE(read.size(), std::size_t{200});
    QVERIFY2(elapsedMs < 100, qPrintable(QString("%1 ms").arg(elapsedMs)));
}

QTEST_GUILESS_MAIN(CheckpointTest)
#include "tst_checkpoint.moc"
