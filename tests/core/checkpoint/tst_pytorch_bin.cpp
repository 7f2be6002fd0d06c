// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pytorch_bin.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "tests/core/checkpoint/torch_save_writer.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

/// A 2 x 3 matrix, its transpose on the same storage, and a parameter.
const std::vector<TorchTensor> kTensors = {
    {"m", "FloatStorage", "0", 6, 0, {2, 3}, {3, 1}, false},
    {"t", "FloatStorage", "0", 6, 0, {3, 2}, {1, 3}, false},
    {"layer.p", "FloatStorage", "1", 2, 1, {1}, {1}, true},
    {"count", "LongStorage", "2", 1, 0, {}, {}, false},
};
const std::vector<TorchStorage> kStorages = {{"0", floatBytes({0, 1, 2, 3, 4, 5}), 6},
                                             {"1", floatBytes({7, 8}), 2},
                                             {"2", std::string("\x05\0\0\0\0\0\0\0", 8), 1}};

float at(const TensorView& view, std::int64_t element) {
    float value = 0;
    std::memcpy(&value, view.data + static_cast<std::size_t>(element) * sizeof value, sizeof value);
    return value;
}

}  // namespace

class PytorchBinTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyLayoutGivesTheSameTensors_data();
    void everyLayoutGivesTheSameTensors();
    void wrappersAreOpened_data();
    void wrappersAreOpened();
    void namesInAnArchiveAreNoPaths();
    void zipTensorsAreViewsOfTheFile();
    void storageTypesKeepTheirWidth_data();
    void storageTypesKeepTheirWidth();
    void nestedDictsGiveDottedNames();
    void shardsAreReadThroughTheIndex();
    void stateDictFromBefore16IsRead_data();
    void stateDictFromBefore16IsRead();

  private:
    TensorSet read(const std::string& file) const {
        const std::filesystem::path path = m_folder.filePath("x.bin").toStdString();
        writeFileAtomically(path, file);
        return readTensors(path);
    }
    QTemporaryDir m_folder;
};

void PytorchBinTest::everyLayoutGivesTheSameTensors_data() {
    QTest::addColumn<QByteArray>("file");
    const auto add = [](const char* name, const std::string& file) {
        QTest::newRow(name) << QByteArray(file.data(), static_cast<int>(file.size()));
    };
    add("zip", torchZip(stateDictPickle(kTensors), kStorages));
    add("zip64", torchZip(stateDictPickle(kTensors), kStorages, true));
    add("stream", torchStream(stateDictPickle(kTensors, true), kStorages));
}

void PytorchBinTest::everyLayoutGivesTheSameTensors() {
    QFETCH(QByteArray, file);
    const TensorSet tensors = read(file.toStdString());
    QCOMPARE(tensors.names(), (std::vector<std::string>{"m", "t", "layer.p", "count"}));
    QCOMPARE(tensors.files().size(), std::size_t{1});
    const TensorView& m = tensors.get("m");
    QCOMPARE(m.strides, rowMajorStrides(m.shape));
    for (std::int64_t i = 0; i < 6; ++i) QCOMPARE(at(m, i), static_cast<float>(i));
    const TensorView& t = tensors.get("t");
    QCOMPARE(t.shape, (std::vector<std::int64_t>{3, 2}));
    QCOMPARE(t.strides, (std::vector<std::int64_t>{1, 3}));
    QCOMPARE(t.data, m.data);
    QCOMPARE(at(tensors.get("layer.p"), 0), 8.0F);
    const TensorView& count = tensors.get("count");
    QCOMPARE(count.dtype, DType::I64);
    QVERIFY(count.shape.empty());
    for (const TensorView& tensor : tensors.tensors())
        QCOMPARE(reinterpret_cast<std::uintptr_t>(tensor.data) % dtypeSize(tensor.dtype), std::uintptr_t{0});
}

void PytorchBinTest::wrappersAreOpened_data() {
    QTest::addColumn<QString>("wrapper");
    QTest::newRow("state_dict") << "state_dict";
    QTest::newRow("model") << "model";
}

void PytorchBinTest::wrappersAreOpened() {
    QFETCH(QString, wrapper);
    const auto pickle = stateDictPickle(kTensors, false, wrapper.toStdString());
    QCOMPARE(read(torchZip(pickle, kStorages)).names().front(), std::string("m"));
}

void PytorchBinTest::namesInAnArchiveAreNoPaths() {
    for (const std::string folder : {"../../outside/", "/tmp/voxbit_outside/", "..\\..\\outside\\", ""}) {
        ZipWriter zip;
        zip.add(folder + "data.pkl", stateDictPickle({{"m", "FloatStorage", "0", 6, 0, {6}, {1}, false}}));
        zip.add(folder + "data/0", kStorages[0].bytes);
        zip.add("../../.bashrc", "echo executed");
        if (folder.ends_with('\\')) {  // no separator of a zip archive
            QVERIFY_EXCEPTION_THROWN(read(zip.finish()), FormatError);
            continue;
        }
        QCOMPARE(at(read(zip.finish()).get("m"), 5), 5.0F);
    }
    QVERIFY(!std::filesystem::exists("/tmp/voxbit_outside"));
}

void PytorchBinTest::zipTensorsAreViewsOfTheFile() {
    // torch.save aligns entries by a long extra field; here the folder name does it.
    for (std::size_t pad = 0; pad < 4; ++pad) {
        ZipWriter zip;
        zip.add("a/data.pkl",
                stateDictPickle({{"m", "FloatStorage", "0", 6, 0, {6}, {1}, false}}) + std::string(pad, ' '));
        zip.add("a/data/0", kStorages[0].bytes);
        const TensorSet tensors = read(zip.finish());
        const auto file = tensors.files().front()->bytes();
        const TensorView& m = tensors.get("m");
        if (m.data < file.data() || m.data >= file.data() + file.size()) continue;
        QCOMPARE(at(m, 5), 5.0F);
        return;
    }
    QFAIL("always copied");
}

void PytorchBinTest::storageTypesKeepTheirWidth_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("dtype");
    for (const auto& [type, dtype] : {std::pair{"DoubleStorage", "F64"},
                                      {"FloatStorage", "F32"},
                                      {"HalfStorage", "F16"},
                                      {"BFloat16Storage", "BF16"},
                                      {"LongStorage", "I64"},
                                      {"IntStorage", "I32"},
                                      {"ShortStorage", "I16"},
                                      {"CharStorage", "I8"},
                                      {"ByteStorage", "U8"},
                                      {"BoolStorage", "BOOL"}})
        QTest::newRow(type) << type << dtype;
}

void PytorchBinTest::storageTypesKeepTheirWidth() {
    QFETCH(QString, type);
    QFETCH(QString, dtype);
    const std::size_t bytes = dtypeSize(*dtypeFromName(dtype.toStdString()));
    const auto pickle = stateDictPickle({{"a", type.toStdString(), "0", 3, 0, {3}, {1}, false}});
    const TensorSet tensors = read(torchZip(pickle, {{"0", std::string(3 * bytes, '\1'), 3}}));
    QCOMPARE(QString::fromStdString(std::string(dtypeName(tensors.get("a").dtype))), dtype);
    QCOMPARE(tensors.get("a").sizeBytes(), 3 * bytes);
    QVERIFY_EXCEPTION_THROWN(read(torchZip(pickle, {{"0", std::string(3 * bytes - 1, '\1'), 3}})), FormatError);
}

void PytorchBinTest::nestedDictsGiveDottedNames() {
    PickleWriter p;
    p.op("}").memoize().text("encoder").op("}").memoize().text("w");
    putTensor(p, kTensors[0], false);
    p.op("ss");
    QCOMPARE(read(torchZip(p.stop(), kStorages)).names(), std::vector<std::string>{"encoder.w"});
}

void PytorchBinTest::shardsAreReadThroughTheIndex() {
    const std::filesystem::path folder = m_folder.path().toStdString();
    writeFileAtomically(folder / "1.bin", torchZip(stateDictPickle({kTensors[0]}), kStorages));
    writeFileAtomically(folder / "2.bin", torchStream(stateDictPickle({kTensors[2]}, true), {kStorages[1]}));
    writeFileAtomically(folder / "pytorch_model.bin.index.json", R"({"weight_map":{"m":"1.bin","layer.p":"2.bin"}})");
    QCOMPARE(readTensors(folder / "pytorch_model.bin.index.json").names(), (std::vector<std::string>{"m", "layer.p"}));
    writeFileAtomically(folder / "self.index.json", R"({"weight_map":{"m":"self.index.json"}})");
    QVERIFY_EXCEPTION_THROWN(readTensors(folder / "self.index.json"), FormatError);
}

void PytorchBinTest::stateDictFromBefore16IsRead_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("expectedParameters");
    QTest::newRow("my") << "my.ckpt" << qint64{87243};
    QTest::newRow("kaggle") << "kaggle.ckpt" << qint64{88803};
}

void PytorchBinTest::stateDictFromBefore16IsRead() {
    QFETCH(QString, name);
    QFETCH(qint64, expectedParameters);
    const auto path = referenceData("data/models/speech_commands_lstm/good_weights/" + name.toStdString());
    VOXBIT_NEEDS_DATA(path);
    const TensorSet tensors = readTensors(path);
    QCOMPARE(tensors.size(), std::size_t{14});
    QCOMPARE(tensors.get("lstm.weight_ih_l0").shape, (std::vector<std::int64_t>{256, 12}));
    QCOMPARE(tensors.get("lstm.weight_hh_l2").shape, (std::vector<std::int64_t>{256, 64}));
    qint64 parameters = 0;
    for (const TensorView& tensor : tensors.tensors()) {
        parameters += tensor.numel();
        QCOMPARE(tensor.strides, rowMajorStrides(tensor.shape));
        for (std::int64_t i = 0; i < tensor.numel(); ++i) QVERIFY(std::abs(at(tensor, i)) < 20.0F);
    }
    QCOMPARE(parameters, expectedParameters);
}

QTEST_GUILESS_MAIN(PytorchBinTest)
#include "tst_pytorch_bin.moc"
