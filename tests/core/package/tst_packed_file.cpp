// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/checkpoint/safetensors.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/package/half_precision.h"
#include "core/package/size_model.h"
#include "core/quantizer/weight_levels.h"
#include "tests/support/error_text.h"
#include "tests/support/tiny_packed.h"

using namespace voxbit;
using test::TinyPacked;

namespace {

/// All ways to scale weights: how many scales, and the size of groups.
constexpr std::array<std::pair<WeightScales, std::int64_t>, 4> kScaleLayouts = {{{WeightScales::ByKind, 0},
                                                                                 {WeightScales::PerTensor, 0},
                                                                                 {WeightScales::PerChannel, 0},
                                                                                 {WeightScales::PerChannel, 3}}};

/// A packed file taken apart, to be changed and written again with a hash that is right.
struct Parts {
    explicit Parts(const std::filesystem::path& path) {
        const TensorSet set = readSafetensors(path);
        metadata = set.metadata();
        for (const TensorView& view : set.tensors()) {
            tensors.push_back(view);
            bytes[view.name].assign(view.data, view.data + view.sizeBytes());
        }
    }
    void write(const std::filesystem::path& path) {
        std::vector<TensorBytes> list;
        for (TensorView& view : tensors) {
            view.data = bytes[view.name].data();
            list.push_back({view.name, view.dtype, view.shape, bytes[view.name]});
        }
        metadata[kPackedContentKey] = packedContentHash(metadata, tensors);
        writeSafetensors(path, list, {metadata, 0});
    }
    TensorView& tensor(std::string_view name) {
        for (TensorView& view : tensors)
            if (view.name == name) return view;
        throw Error("no such tensor");
    }
    template <class Number>
    void set(std::string_view name, std::size_t index, Number value) {
        std::memcpy(bytes[std::string(name)].data() + index * sizeof(Number), &value, sizeof value);
    }

    std::map<std::string, std::string> metadata;
    std::vector<TensorView> tensors;
    std::map<std::string, std::vector<std::byte>> bytes;
};

std::string contentOf(const std::filesystem::path& path) {
    return readTextFile(path);
}

void writeText(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::size_t firstQuantized(const PackedFile& file) {
    for (std::size_t l = 0; l < file.bits.size(); ++l)
        if (file.bits[l].weight != kFloatBits) return l;
    return 0;
}

}  // namespace

class TestPackedFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path at(const char* name) const { return m_folder.filePath(name).toStdString(); }
    std::string openError(const std::filesystem::path& path) const {
        return test::messageOf<FormatError>([&] { (void)openPackedFile(path); });
    }

  private Q_SLOTS:
    void sizeIsThatOfTheAccounting() {
        for (const auto family : {Family::Wav2Vec2, Family::Wav2Vec2Conformer}) {
            TinyPacked tiny(7, family);
            for (const auto rest : {RestWidth::Fp32, RestWidth::Fp16}) {
                for (const auto& [scales, groupSize] : kScaleLayouts) {
                    tiny.source.options.rest = rest;
                    tiny.source.options.weightScales = scales;
                    tiny.source.options.groupSize = groupSize;
                    tiny.chooseQuantizers();
                    writePackedFile(at("a.safetensors"), tiny.source);
                    SizeOptions options;
                    options.file = tiny.source.options;
                    const SizeModel sizes(tiny.source.layers, tiny.source.tensors, {}, options);
                    QCOMPARE(static_cast<double>(std::filesystem::file_size(at("a.safetensors"))),
                             sizes.sizeBytes(widthsOf(tiny.source.quantizers)));
                    (void)openPackedFile(at("a.safetensors"));
                }
            }
        }
    }

    void everythingComesBack() {
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            TinyPacked tiny(seed, seed % 2 == 0 ? Family::Wav2Vec2 : Family::Wav2Vec2Conformer);
            const auto& [scales, groupSize] = kScaleLayouts[seed % kScaleLayouts.size()];
            tiny.source.options.weightScales = scales;
            tiny.source.options.groupSize = groupSize;
            tiny.chooseQuantizers();
            writePackedFile(at("b.safetensors"), tiny.source);
            const PackedFile file = openPackedFile(at("b.safetensors"));
            QVERIFY(file.bits == widthsOf(tiny.source.quantizers));
            QVERIFY(file.facts == tiny.source.facts);
            QVERIFY(file.options.texts == tiny.source.options.texts);
            QCOMPARE(file.checkpoint.vocabulary->size(), 6);
            for (std::size_t l = 0; l < file.layers.size(); ++l) {
                const PackedLayer& written = tiny.source.quantizers[l];
                QVERIFY2(file.quantizers[l].inputs == written.inputs, file.layers[l].name.c_str());
                QVERIFY(file.quantizers[l].output == written.output);
                if (written.weight.bits == kFloatBits) continue;
                QVERIFY(file.quantizers[l].weight.scales == written.weight.scales);
                QCOMPARE(file.quantizers[l].weight.groupSize, written.weight.groupSize);
                const std::int64_t channels = file.layers[l].weightShape.front();
                const auto levels = quantizeToIntegers(tiny.weight(static_cast<int>(l)), channels, written.weight);
                QVERIFY(packedLevels(file, static_cast<int>(l)) == levels);
                QVERIFY(dequantizedWeight(file, static_cast<int>(l)) ==
                        dequantizeIntegers(levels, channels, written.weight));
            }
        }
    }

    void oneScaleStandsForAllChannels() {
        TinyPacked tiny;
        auto& conv = tiny.source.quantizers.front();
        conv.weight = searchedWeight({0.125}, 4);
        writePackedFile(at("c.safetensors"), tiny.source);
        const PackedFile file = openPackedFile(at("c.safetensors"));
        QVERIFY(file.quantizers.front().weight.scales == std::vector<double>(8, 0.125));
        QVERIFY(dequantizedWeight(file, 0) ==
                dequantizeIntegers(quantizeToIntegers(tiny.weight(0), 8, conv.weight), 8, conv.weight));
    }

    void twinsOfSoftmaxComeBack() {
        TinyPacked tiny;
        const auto isSoftmax = [](const LayerInfo& layer) { return layer.followsSoftmax; };
        const auto found = std::find_if(tiny.source.layers.begin(), tiny.source.layers.end(), isSoftmax);
        const auto l = static_cast<std::size_t>(found - tiny.source.layers.begin());
        for (const Bits bits : {2, 3, 4, 5, 6, 7, 8, 16}) {
            for (const int m : {0, 1, bits}) {
                PackedLayer& product = tiny.source.quantizers[l];
                product = {{}, {softmaxTwinQuantizer(m, bits), minMaxQuantizer(-1, 1, bits)}, {}};
                writePackedFile(at("twin.safetensors"), tiny.source);
                QVERIFY(openPackedFile(at("twin.safetensors")).quantizers[l] == product);
            }
        }
    }

    void impossibleGroupsAreNamed() {
        TinyPacked tiny;
        writePackedFile(at("groups.safetensors"), tiny.source);
        for (const char* name : {"per-group-0", "per-group--4", "per-group-", "per-group-4x"}) {
            Parts parts(at("groups.safetensors"));
            parts.metadata["voxbit.weight_scales"] = name;
            parts.write(at("bad.safetensors"));
            const std::string error = openError(at("bad.safetensors"));
            QVERIFY2(error.find("voxbit.weight_scales is '" + std::string(name)) != std::string::npos, error.c_str());
        }
    }

    void halfPrecisionIsTheNearest() {
        const std::vector<std::pair<float, std::uint16_t>> known = {{0.0F, 0x0000},
                                                                    {-0.0F, 0x8000},
                                                                    {1.0F, 0x3c00},
                                                                    {-2.0F, 0xc000},
                                                                    {65504.0F, 0x7bff},
                                                                    {65519.9F, 0x7bff},
                                                                    {65520.0F, 0x7c00},
                                                                    {0x1p-14F, 0x0400},
                                                                    {0x1p-24F, 0x0001},
                                                                    {0x1p-25F, 0x0000},
                                                                    {0x1.8p-24F, 0x0002},
                                                                    {1.0F + 0x1p-11F, 0x3c00},
                                                                    {1.0F + 0x3p-11F, 0x3c02},
                                                                    {0.1F, 0x2e66}};
        for (const auto& [value, half] : known) QCOMPARE(nearestHalf(value), half);
    }

    void sameSourceGivesTheSameBytes() {
        TinyPacked tiny;
        writePackedFile(at("d.safetensors"), tiny.source);
        writePackedFile(at("e.safetensors"), tiny.source);
        QCOMPARE(contentOf(at("d.safetensors")), contentOf(at("e.safetensors")));
    }

    void aFailureLeavesTheOldFile() {
        TinyPacked tiny;
        writePackedFile(at("f.safetensors"), tiny.source);
        const std::string before = contentOf(at("f.safetensors"));
        tiny.source.facts.method = std::string(5000, 'x');
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, writePackedFile(at("f.safetensors"), tiny.source));
        QCOMPARE(contentOf(at("f.safetensors")), before);
        QCOMPARE(QDir(m_folder.path()).entryList({"f.*"}, QDir::Files | QDir::Hidden).size(), 1);
    }

    void writerNamesTheLayerThatDoesNotFit() {
        TinyPacked tiny;
        tiny.source.quantizers.front().weight = searchedWeight({0.1, 0.1, 0.1}, 4);
        const auto message = [&] {
            return test::messageOf<InvalidArgument>([&] { writePackedFile(at("g.safetensors"), tiny.source); });
        };
        QVERIFY(message().find("conv_layers.0.conv has 3 weight scales") != std::string::npos);
        // As many scales as groups of 5, but of groups of 6.
        const auto isProjection = [](const LayerInfo& layer) { return layer.name.ends_with("projection.projection"); };
        const auto found = std::find_if(tiny.source.layers.begin(), tiny.source.layers.end(), isProjection);
        const auto projection = static_cast<std::size_t>(found - tiny.source.layers.begin());
        tiny.source.quantizers.front() = {};
        tiny.source.options.weightScales = WeightScales::PerChannel;
        tiny.source.options.groupSize = 5;
        const std::vector<double> scales(static_cast<std::size_t>(2 * found->weightShape.front()), 0.1);
        tiny.source.quantizers[projection].weight = searchedWeight(scales, 4, 6);
        QVERIFY2(message().find("for groups of 6, but the file keeps") != std::string::npos, message().c_str());
        tiny.source.options = TinyPacked().source.options;
        tiny.source.quantizers[projection] = {};
        tiny.source.quantizers.front().weight = searchedWeight({0.1}, 4);
        tiny.weight(0)[5] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(message().find("conv_layers.0.conv: weight 5 is NaN") != std::string::npos);
        tiny.weight(0)[5] = 70000;
        tiny.source.quantizers.front().weight = {};
        tiny.source.options.rest = RestWidth::Fp16;
        QVERIFY(message().find("half precision cannot") != std::string::npos);
        tiny.source.options.rest = RestWidth::Fp32;
        tiny.source.quantizers.front().inputs = {minMaxQuantizer(0, 1, 8), minMaxQuantizer(0, 1, 8)};
        QVERIFY(message().find("has 1 operands, not 2") != std::string::npos);
        tiny.source.quantizers.front().inputs = {minMaxQuantizer(0, 1, 8)};
        tiny.source.quantizers.front().inputs[0].range.zeroPoint = std::int64_t{1} << 40;
        QVERIFY(message().find("does not fit 32 bits") != std::string::npos);
    }

    void everyChangedByteIsFound() {
        TinyPacked tiny;
        writePackedFile(at("h.safetensors"), tiny.source);
        const std::string whole = contentOf(at("h.safetensors"));
        Random random(11);
        int found = 0;
        for (int i = 0; i < 400; ++i) {
            std::string damaged = whole;
            const std::size_t place = random.below(damaged.size());
            if (damaged[place] == ' ') continue;  // padding of the header may become any other white space
            damaged[place] = static_cast<char>(damaged[place] ^ static_cast<char>(1 + random.below(255)));
            writeText(at("i.safetensors"), damaged);
            QVERIFY2(openError(at("i.safetensors")) != "no error", std::to_string(place).c_str());
            ++found;
        }
        QVERIFY(found > 100);
    }

    void everyTruncationIsFound() {
        TinyPacked tiny;
        writePackedFile(at("j.safetensors"), tiny.source);
        const std::string whole = contentOf(at("j.safetensors"));
        for (std::size_t size = 0; size < whole.size(); size += size < 64 ? 1 : 331) {
            writeText(at("k.safetensors"), whole.substr(0, size));
            QVERIFY2(openError(at("k.safetensors")) != "no error", std::to_string(size).c_str());
        }
    }

    void badInputIsNamed_data() {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("expected");
        int change = 0;
        for (const char* expected : {"packed format '2'; this program reads format 1",
                                     "no packed Voxbit model",
                                     "the header has no voxbit.bits",
                                     "a weight of 9 bits",
                                     "inputs of 1 bits",
                                     "not two widths",
                                     "entries, one for each layer",
                                     "a weight of -4 bits",
                                     "voxbit.rest is 'fp8'",
                                     "voxbit.weight_scales is 'none'",
                                     "unknown entry voxbit.extra",
                                     "has no config.json",
                                     "tensor voxbit.weight_scale is missing",
                                     "tensor voxbit.activation_scale is F32",
                                     "the weight scale 0.000000 is not a positive number",
                                     "its scale is missing",
                                     "is not a positive number",
                                     "lies above the highest",
                                     "are missing",
                                     "is superfluous",
                                     "lm_head.bias is missing",
                                     "the bit map says",
                                     "levels are no width"})
            QTest::addRow("%d %s", change, expected) << change << QString(expected), ++change;
    }

    void badInputIsNamed() {
        QFETCH(int, change);
        QFETCH(QString, expected);
        TinyPacked tiny(3);
        for (auto& layer : tiny.source.quantizers) layer = {};
        tiny.source.quantizers.front() = {searchedWeight({0.5}, 4), {minMaxQuantizer(-1, 1, 8)}, {}};
        writePackedFile(at("l.safetensors"), tiny.source);
        Parts parts(at("l.safetensors"));
        std::string& bits = parts.metadata["voxbit.bits"];
        const std::string scales(kActivationScaleTensor);
        const std::string levels(kActivationLevelsTensor);
        switch (change) {
            case 0:
                parts.metadata["voxbit.format"] = "2";
                break;
            case 1:
                parts.metadata.erase("voxbit.format");
                break;
            case 2:
                parts.metadata.erase("voxbit.bits");
                break;
            case 3:
                bits.replace(0, 1, "9");
                break;
            case 4:
                bits.replace(2, 1, "1");
                break;
            case 5:
                bits.replace(1, 1, ":");
                break;
            case 6:
                bits += ",32/32";
                break;
            case 7:
                bits.replace(0, 1, "-4");
                break;
            case 8:
                parts.metadata["voxbit.rest"] = "fp8";
                break;
            case 9:
                parts.metadata["voxbit.weight_scales"] = "none";
                break;
            case 10:
                parts.metadata["voxbit.extra"] = "";
                break;
            case 11:
                parts.metadata.erase("config.json");
                break;
            case 12:
                std::erase_if(parts.tensors, [](const auto& t) { return t.name == kWeightScaleTensor; });
                break;
            case 13:
                parts.tensor(scales).shape[0] -= 1;
                parts.bytes[scales].resize(parts.bytes[scales].size() - 8);
                break;
            case 14:
                parts.set(kWeightScaleTensor, 0, 0.0F);
                break;
            case 15:
                parts.set(scales, 0, 0.0F);
                parts.set(levels, 0, std::int32_t{5});
                break;
            case 16:
                parts.set(scales, 0, -1.0F);
                break;
            case 17:
                parts.set(levels, 1, std::int32_t{1000});
                break;
            case 18:
                parts.set(scales, 0, 0.0F);
                for (std::size_t i = 0; i < 3; ++i) parts.set(levels, i, std::int32_t{0});
                break;
            case 19:
                parts.tensors.push_back({"extra", DType::U8, {1}, {1}, nullptr, nullptr});
                parts.bytes["extra"].resize(1);
                break;
            case 20:
                std::erase_if(parts.tensors, [](const auto& t) { return t.name == "lm_head.bias"; });
                break;
            case 21:
                bits.replace(2, 1, "4");
                break;
            case 22:
                parts.set(levels, 2, std::int32_t{500});
                break;
            default:
                QFAIL("no such change");
        }
        parts.write(at("m.safetensors"));
        const std::string error = openError(at("m.safetensors"));
        QVERIFY2(error.find(expected.toStdString()) != std::string::npos, error.c_str());
        QVERIFY2(error.find("m.safetensors") != std::string::npos, error.c_str());
    }

    void wrongHashIsNamed() {
        TinyPacked tiny;
        writePackedFile(at("n.safetensors"), tiny.source);
        Parts parts(at("n.safetensors"));
        std::string text = contentOf(at("n.safetensors"));
        const std::string hash = parts.metadata[kPackedContentKey];
        text.replace(text.find(hash), 4, hash.starts_with("0000") ? "1111" : "0000");
        writeText(at("o.safetensors"), text);
        QVERIFY(openError(at("o.safetensors")).find("content is not what its hash says") != std::string::npos);
    }

    /// What a forger with the right hash could write: numbers and texts changed at random, several at once.
    void generatedMutationsAreReadOrRefused() {
        TinyPacked tiny(5);
        writePackedFile(at("p.safetensors"), tiny.source);
        const Parts whole(at("p.safetensors"));
        Random random(17);
        int refused = 0;
        for (int i = 0; i < 150; ++i) {
            Parts parts = whole;
            for (std::uint64_t n = 1 + random.below(3); n > 0; --n) {
                if (random.below(2) == 0) {
                    auto entry = std::next(parts.metadata.begin(),
                                           static_cast<std::ptrdiff_t>(random.below(parts.metadata.size())));
                    std::string& text = entry->second;
                    if (!text.empty()) text[random.below(text.size())] = static_cast<char>(32 + random.below(95));
                } else {
                    TensorView& tensor = parts.tensors[random.below(parts.tensors.size())];
                    auto& bytes = parts.bytes[tensor.name];
                    if (!bytes.empty())
                        bytes[random.below(bytes.size())] ^= static_cast<std::byte>(1 + random.below(255));
                }
            }
            parts.write(at("q.safetensors"));
            try {
                const PackedFile file = openPackedFile(at("q.safetensors"));
                (void)dequantizedWeight(file, static_cast<int>(firstQuantized(file)));
            } catch (const Error&) {
                ++refused;
            }
        }
        QVERIFY(refused > 15 && refused < 150);
    }

    void foldersAndTextsAreNoPackedFiles() {
        TinyPacked tiny;
        writePackedFile(at("r.safetensors"), tiny.source);
        writeText(at("bits.json"), "{\"layers\": []}");
        writeText(at("short"), "{");
        QVERIFY(isPackedFile(at("r.safetensors")));
        QVERIFY(!isPackedFile(at("bits.json")));
        QVERIFY(!isPackedFile(at("short")));
        QVERIFY(!isPackedFile(at("absent")));
        QVERIFY(!isPackedFile(m_folder.path().toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestPackedFile)
#include "tst_packed_file.moc"
