// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <fstream>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/safetensors_writer.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

template <class T>
std::span<const std::byte> bytesOf(const std::vector<T>& values) {
    return std::as_bytes(std::span(values));
}

template <class T>
std::vector<T> valuesOf(const TensorView& view) {
    std::vector<T> values(static_cast<std::size_t>(view.numel()));
    std::memcpy(values.data(), view.data, view.sizeBytes());
    return values;
}

}  // namespace

class SafetensorsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void whatIsWrittenIsReadBack();
    void headerIsPaddedToTheGivenSize();
    void widerElementsComeFirstSoThatAllAreAligned();
    void sameInputGivesSameBytes();
    void badInputIsNotWritten();
    void misalignedTensorsAreCopied();
    void shardsAreReadThroughTheIndex();
    void indexMustAgreeWithItsShards();
    void shardNamesStayInTheFolder_data();
    void shardNamesStayInTheFolder();
    void goldenTensorsAreThere();
    void goldenScalarIsAnInteger();

  private:
    std::filesystem::path path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    QTemporaryDir m_folder;
};

void SafetensorsTest::whatIsWrittenIsReadBack() {
    const std::vector<float> a = {1.5F, -2.0F, 3.25F, 0.0F, 5.0F, 6.0F};
    const std::vector<std::int64_t> b = {-7};
    const std::vector<std::uint8_t> c = {1, 2, 3};
    const TensorBytes tensors[] = {{"a", DType::F32, {2, 3}, bytesOf(a)},
                                   {"scalar \"q\" \xc3\xa4", DType::I64, {}, bytesOf(b)},
                                   {"c", DType::U8, {3}, bytesOf(c)},
                                   {"empty", DType::F16, {0, 4}, {}}};
    writeSafetensors(path("x.safetensors"), tensors, {.metadata = {{"format", "pt"}}});
    const TensorSet read = readSafetensors(path("x.safetensors"));
    QCOMPARE(read.size(), std::size_t{4});
    QCOMPARE(valuesOf<float>(read.get("a")), a);
    QCOMPARE(read.get("a").shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(read.get("a").strides, (std::vector<std::int64_t>{3, 1}));
    QCOMPARE(valuesOf<std::int64_t>(read.get("scalar \"q\" \xc3\xa4")), b);
    QCOMPARE(valuesOf<std::uint8_t>(read.get("c")), c);
    QCOMPARE(read.get("empty").numel(), std::int64_t{0});
    QCOMPARE(read.metadata().at("format"), std::string("pt"));
    QCOMPARE(read.files().size(), std::size_t{1});
    QVERIFY(read.find("nothing") == nullptr);
    QVERIFY_EXCEPTION_THROWN(read.get("nothing"), FormatError);
}

void SafetensorsTest::headerIsPaddedToTheGivenSize() {
    const std::vector<float> a = {1.0F};
    const TensorBytes tensors[] = {{"a", DType::F32, {1}, bytesOf(a)}};
    const std::size_t least = safetensorsHeaderBytes(tensors);
    QVERIFY(least % 8 == 0);
    writeSafetensors(path("least.safetensors"), tensors);
    QCOMPARE(std::filesystem::file_size(path("least.safetensors")), 8 + least + 4);
    writeSafetensors(path("more.safetensors"), tensors, {.metadata = {}, .headerBytes = least + 64});
    QCOMPARE(std::filesystem::file_size(path("more.safetensors")), 8 + least + 64 + 4);
    QCOMPARE(valuesOf<float>(readSafetensors(path("more.safetensors")).get("a")), a);
    QVERIFY_EXCEPTION_THROWN(writeSafetensors(path("y"), tensors, {.metadata = {}, .headerBytes = least - 8}),
                             InvalidArgument);
}

void SafetensorsTest::widerElementsComeFirstSoThatAllAreAligned() {
    const std::vector<std::uint8_t> odd = {1, 2, 3};
    const std::vector<double> wide = {2.5};
    const TensorBytes tensors[] = {{"odd", DType::I8, {3}, bytesOf(odd)}, {"wide", DType::F64, {1}, bytesOf(wide)}};
    writeSafetensors(path("x.safetensors"), tensors);
    const TensorSet read = readSafetensors(path("x.safetensors"));
    QCOMPARE(read.names(), (std::vector<std::string>{"wide", "odd"}));
    const auto file = read.files().front()->bytes();
    for (const TensorView& tensor : read.tensors())
        QVERIFY(tensor.data >= file.data() && tensor.data < file.data() + file.size());
}

void SafetensorsTest::sameInputGivesSameBytes() {
    const std::vector<float> a = {1.0F, 2.0F};
    const TensorBytes tensors[] = {{"b", DType::F32, {2}, bytesOf(a)}, {"a", DType::F32, {1, 2}, bytesOf(a)}};
    writeSafetensors(path("1"), tensors, {.metadata = {{"z", "1"}, {"a", "2"}}});
    writeSafetensors(path("2"), tensors, {.metadata = {{"a", "2"}, {"z", "1"}}});
    QCOMPARE(readTextFile(path("1")), readTextFile(path("2")));
}

void SafetensorsTest::badInputIsNotWritten() {
    const std::vector<float> a = {1.0F, 2.0F};
    const auto refuses = [&](std::vector<TensorBytes> tensors) {
        QVERIFY_EXCEPTION_THROWN(writeSafetensors(path("bad"), tensors), InvalidArgument);
        QVERIFY(!std::filesystem::exists(path("bad")));
    };
    refuses({{"a", DType::F32, {3}, bytesOf(a)}});
    refuses({{"a", DType::F32, {-2}, bytesOf(a)}});
    refuses({{"a", DType::F32, {2}, bytesOf(a)}, {"a", DType::F32, {2}, bytesOf(a)}});
    refuses({{"__metadata__", DType::F32, {2}, bytesOf(a)}});
    refuses({{"\xff", DType::F32, {2}, bytesOf(a)}});
}

void SafetensorsTest::misalignedTensorsAreCopied() {
    // A header of 59 bytes puts the float at an odd address.
    std::string header = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    header.resize(59, ' ');
    std::string file = std::string("\x3b\0\0\0\0\0\0\0", 8) + header;
    const float value = 1.25F;
    file.append(reinterpret_cast<const char*>(&value), sizeof value);
    writeFileAtomically(path("odd.safetensors"), file);
    const TensorSet read = readSafetensors(path("odd.safetensors"));
    QCOMPARE(reinterpret_cast<std::uintptr_t>(read.get("a").data) % alignof(float), std::uintptr_t{0});
    QCOMPARE(valuesOf<float>(read.get("a")), std::vector<float>{value});
}

void SafetensorsTest::shardsAreReadThroughTheIndex() {
    const std::vector<float> a = {1.0F};
    const std::vector<float> b = {2.0F};
    writeSafetensors(path("s1.safetensors"), std::vector<TensorBytes>{{"a", DType::F32, {1}, bytesOf(a)}});
    writeSafetensors(path("s2.safetensors"), std::vector<TensorBytes>{{"b", DType::F32, {1}, bytesOf(b)}});
    writeFileAtomically(path("model.safetensors.index.json"),
                        R"({"metadata":{"total_size":8},"weight_map":{"a":"s1.safetensors","b":"s2.safetensors"}})");
    const TensorSet read = readTensors(path("model.safetensors.index.json"));
    QCOMPARE(read.names(), (std::vector<std::string>{"a", "b"}));
    QCOMPARE(read.files().size(), std::size_t{2});
    QCOMPARE(valuesOf<float>(read.get("b")), b);
}

void SafetensorsTest::indexMustAgreeWithItsShards() {
    const std::vector<float> a = {1.0F};
    writeSafetensors(path("s.safetensors"), std::vector<TensorBytes>{{"a", DType::F32, {1}, bytesOf(a)}});
    const auto refuses = [&](const std::string& index) {
        writeFileAtomically(path("i.safetensors.index.json"), index);
        QVERIFY_EXCEPTION_THROWN(readTensors(path("i.safetensors.index.json")), Error);
    };
    refuses(R"({"weight_map":{"a":"s.safetensors","b":"s.safetensors"}})");
    refuses(R"({"weight_map":{"b":"s.safetensors"}})");
    refuses(R"({"weight_map":{"a":"missing.safetensors"}})");
    refuses(R"({"weight_map":{"a":7}})");
    refuses(R"({"weight_map":{}})");
    refuses(R"({"weight_map":[]})");
    refuses(R"({})");
    refuses(R"([])");
    refuses(R"({"weight_map":{"a":"s.safetensors","a":"s.safetensors"}})");
}

void SafetensorsTest::shardNamesStayInTheFolder_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"../s.safetensors", "/etc/passwd", "..", ".", "", "sub/s.safetensors", "..\\\\s", "s\\u0000"})
        QTest::newRow(*name ? name : "empty") << QString(name);
}

void SafetensorsTest::shardNamesStayInTheFolder() {
    QFETCH(QString, name);
    writeFileAtomically(path("i.safetensors.index.json"), R"({"weight_map":{"a":")" + name.toStdString() + R"("}})");
    try {
        readTensors(path("i.safetensors.index.json"));
        QFAIL("accepted");
    } catch (const FormatError& e) {
        QVERIFY2(std::string(e.what()).find("plain file name") != std::string::npos, e.what());
    }
}

void SafetensorsTest::goldenTensorsAreThere() {
    const auto file = test::referenceData("golden/case1_base/model.safetensors");
    VOXBIT_NEEDS_DATA(file);
    const TensorSet read = readTensors(file);
    QCOMPARE(read.get("wav2vec2.feature_extractor.conv_layers.0.conv.weight").shape,
             (std::vector<std::int64_t>{32, 1, 10}));
    QCOMPARE(read.get("wav2vec2.encoder.pos_conv_embed.conv.weight_g").shape, (std::vector<std::int64_t>{1, 1, 128}));
    QCOMPARE(read.get("lm_head.bias").shape, (std::vector<std::int64_t>{32}));
    QVERIFY(!read.find("wav2vec2.masked_spec_embed"));
}

void SafetensorsTest::goldenScalarIsAnInteger() {
    const auto file = test::referenceData("golden/case3_conformer_rel/model.safetensors");
    VOXBIT_NEEDS_DATA(file);
    const TensorView tracked =
        readTensors(file).get("wav2vec2_conformer.encoder.layers.0.conv_module.batch_norm.num_batches_tracked");
    QCOMPARE(tracked.dtype, DType::I64);
    QVERIFY(tracked.shape.empty());
    QCOMPARE(tracked.numel(), std::int64_t{1});
}

QTEST_GUILESS_MAIN(SafetensorsTest)
#include "tst_safetensors.moc"
