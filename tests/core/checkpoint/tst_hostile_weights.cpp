// SPDX-License-Identifier: Apache-2.0
#include <sys/mman.h>
#include <unistd.h>

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <map>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text_file.h"
#include "core/checkpoint/pytorch_bin.h"
#include "core/checkpoint/safetensors.h"
#include "tests/core/checkpoint/torch_save_writer.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

std::string safetensorsFile(const std::string& header, const std::string& data) {
    std::string file;
    putNumber(file, std::uint64_t{header.size()});
    return file + header + data;
}

/// One tensor "a" with the given fields over four bytes.
std::string withFields(const std::string& fields) {
    return safetensorsFile("{\"a\":{" + fields + "}}", "1234");
}

const std::string kGoodFields = R"("dtype":"F32","shape":[1],"data_offsets":[0,4])";

std::string zipOf(const TorchTensor& tensor) {
    return torchZip(stateDictPickle({tensor}), {{"0", floatBytes({1, 2, 3}), 3}});
}

std::string zipOfPickle(const std::string& pickle) {
    return torchZip(pickle, {{"0", floatBytes({1, 2, 3}), 3}});
}

TorchTensor tensorOf(std::int64_t numel, std::int64_t offset, std::vector<std::int64_t> shape,
                     std::vector<std::int64_t> strides) {
    return {"a", "FloatStorage", "0", numel, offset, std::move(shape), std::move(strides), false};
}

std::string pickleStart() {
    return std::string("\x80\x02");
}

std::string repeated(const std::string& text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
}

/// name -> (file, what the message must say)
using HostileFiles = std::map<std::string, std::pair<std::string, std::string>>;

HostileFiles hostileSafetensors() {
    const std::string two = R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]})";
    const auto offsets = [&](const std::string& a, const std::string& b, const std::string& data) {
        return safetensorsFile(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":)" + a +
                                   R"(},"b":{"dtype":"U8","shape":[4],"data_offsets":)" + b + "}}",
                               data);
    };
    const std::string rank17 = "[" + repeated("1,", 16) + "1]";
    return {
        {"empty file", {"", "truncated"}},
        {"seven bytes", {"1234567", "truncated"}},
        {"header length only", {std::string("\x08\0\0\0\0\0\0\0", 8), "truncated"}},
        {"header length of 2^63", {std::string("\0\0\0\0\0\0\0\x80{}", 10), "claims"}},
        {"header length of 2^64-1", {std::string(8, '\xff') + "{}", "claims"}},
        {"empty header", {safetensorsFile("", ""), "begin with"}},
        {"header is a list", {safetensorsFile("[]", ""), "begin with"}},
        {"no JSON", {safetensorsFile("{\"a\"", ""), "not valid JSON"}},
        {"text after the header", {safetensorsFile("{} x", ""), "not valid JSON"}},
        {"bad UTF-8", {safetensorsFile("{\"\xc3\x28\":1}", ""), "not valid JSON"}},
        {"deep lists", {safetensorsFile("{\"a\":" + repeated("[", 100000), ""), "array"}},
        {"deep objects", {safetensorsFile(repeated("{\"a\":", 100000), ""), "unknown key"}},
        {"tensor is a number", {safetensorsFile("{\"a\":1}", ""), "number"}},
        {"tensor is null", {safetensorsFile("{\"a\":null}", ""), "null"}},
        {"unknown key", {withFields(kGoodFields + ",\"x\":1"), "unknown key"}},
        {"repeated key", {withFields(kGoodFields + ",\"shape\":[1]"), "twice"}},
        {"repeated tensor", {safetensorsFile("{" + two + "," + two + "}", "1234"), "twice"}},
        {"repeated metadata", {safetensorsFile(R"({"__metadata__":{"a":"b","a":"c"}})", ""), "twice"}},
        {"metadata of numbers", {safetensorsFile(R"({"__metadata__":{"a":1}})", ""), "number"}},
        {"metadata twice", {safetensorsFile(R"({"__metadata__":{},"__metadata__":{}})", ""), "twice"}},
        {"no dtype", {withFields(R"("shape":[1],"data_offsets":[0,4])"), "missing"}},
        {"no shape", {withFields(R"("dtype":"F32","data_offsets":[0,4])"), "missing"}},
        {"no offsets", {withFields(R"("dtype":"F32","shape":[1])"), "missing"}},
        {"unknown dtype", {withFields(R"("dtype":"F31","shape":[1],"data_offsets":[0,4])"), "unknown type 'F31'"}},
        {"wrong dtype", {withFields(R"("dtype":"F64","shape":[1],"data_offsets":[0,4])"), "does not fill"}},
        {"negative dimension", {withFields(R"("dtype":"F32","shape":[-1],"data_offsets":[0,4])"), "negative"}},
        {"fractional dimension", {withFields(R"("dtype":"F32","shape":[1.0],"data_offsets":[0,4])"), "natural"}},
        {"dimension above 2^63",
         {withFields(R"("dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,4])"), "too large"}},
        {"huge shape", {withFields(R"("dtype":"F32","shape":[1000000000000],"data_offsets":[0,4])"), "does not fill"}},
        {"shape product wraps to one",
         {withFields(R"("dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4])"), "does not fill"}},
        {"overflow hidden behind a zero",
         {safetensorsFile(
              R"({"a":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904,0],"data_offsets":[0,0]}})", ""),
          "does not fill"}},
        {"seventeen dimensions",
         {withFields(R"("dtype":"F32","shape":)" + rank17 + R"(,"data_offsets":[0,4])"), "dimensions"}},
        {"three offsets", {withFields(R"("dtype":"F32","shape":[1],"data_offsets":[0,4,8])"), "two numbers"}},
        {"one offset", {withFields(R"("dtype":"F32","shape":[1],"data_offsets":[0])"), "two numbers"}},
        {"end before begin", {withFields(R"("dtype":"F32","shape":[1],"data_offsets":[4,0])"), "outside"}},
        {"end behind the file", {withFields(R"("dtype":"F32","shape":[2],"data_offsets":[0,8])"), "outside"}},
        {"offset of 2^64-1",
         {withFields(R"("dtype":"F32","shape":[1],"data_offsets":[18446744073709551612,18446744073709551615])"),
          "outside"}},
        {"overlap", {offsets("[0,4]", "[2,6]", "123456"), "overlap"}},
        {"same place", {offsets("[0,4]", "[0,4]", "1234"), "overlap"}},
        {"hole", {offsets("[0,4]", "[5,9]", "123456789"), "hole"}},
        {"hole at the start", {offsets("[1,5]", "[5,9]", "123456789"), "hole"}},
        {"bytes of no tensor", {offsets("[0,4]", "[4,8]", "123456789"), "no tensor"}},
    };
}

HostileFiles hostileTorchFiles() {
    const TorchTensor good = tensorOf(3, 0, {3}, {1});
    const std::string pickle = stateDictPickle({good});
    const std::string data = floatBytes({1, 2, 3});
    const auto zipWith = [&](std::uint16_t method, std::uint16_t flags) {
        ZipWriter zip;
        zip.add("a/data.pkl", pickle, method, flags);
        zip.add("a/data/0", data);
        return zip.finish();
    };
    const auto claiming = [&](std::int64_t entries) {
        ZipWriter zip;
        zip.add("a/data.pkl", pickle);
        return zip.finish(entries);
    };
    ZipWriter twice;
    twice.add("a/data.pkl", pickle);
    twice.add("a/data.pkl", pickle);
    ZipWriter noPickle;
    noPickle.add("a/version", "3");
    ZipWriter bigEndian;
    bigEndian.add("a/data.pkl", pickle);
    bigEndian.add("a/byteorder", "big");
    const auto callOf = [](const std::string& module, const std::string& name) {
        return zipOfPickle(PickleWriter().global(module, name).op("(").text("true").op("tR").stop());
    };
    const std::string legacyPickle = stateDictPickle({good}, true);
    const std::string list = pickleStart() + "]q";
    return {
        {"compressed entry", {zipWith(8, 0), "compressed"}},
        {"encrypted entry", {zipWith(0, 1), "encrypted"}},
        {"entry twice", {twice.finish(), "twice"}},
        {"more entries than directory", {claiming(60000), "entries"}},
        {"zip without pickle", {noPickle.finish(), "data.pkl"}},
        {"big endian", {bigEndian.finish(), "big-endian"}},
        {"no data for a storage", {torchZip(pickle, {}), "no data for storage"}},
        {"os.system", {callOf("os", "system"), "'os.system'"}},
        {"posix.system", {callOf("posix", "system"), "'posix.system'"}},
        {"builtins.eval", {callOf("builtins", "eval"), "'builtins.eval'"}},
        {"torch.load", {callOf("torch", "load"), "'torch.load'"}},
        {"subprocess.Popen", {callOf("subprocess", "Popen"), "'subprocess.Popen'"}},
        {"global with control characters", {callOf("o\x1b[31ms", "x"), "'o?[31ms.x'"}},
        {"unknown opcode", {zipOfPickle(pickleStart() + "\xff."), "opcode 255"}},
        {"instance opcode", {zipOfPickle(pickleStart() + "(ios\nsystem\n."), "opcode 105"}},
        {"newobj opcode", {zipOfPickle(pickleStart() + ")\x81."), "opcode 129"}},
        {"protocol 4", {zipOfPickle("\x80\x04N."), "protocol 4"}},
        {"no pickle", {zipOfPickle("hello"), "not a pickle"}},
        {"pickle without end", {zipOfPickle(pickleStart() + "NNN"), "truncated"}},
        {"empty stack at the end", {zipOfPickle(pickleStart() + "."), "stack is empty"}},
        {"values left over", {zipOfPickle(pickleStart() + "NN."), "left over"}},
        {"tuple without mark", {zipOfPickle(pickleStart() + "Nt."), "mark"}},
        {"pop below a mark", {zipOfPickle(pickleStart() + "N(\x85."), "stack is empty"}},
        {"memo never stored", {zipOfPickle(pickleStart() + "h\x05."), "memo 5"}},
        {"memo of nothing", {zipOfPickle(pickleStart() + "q" + std::string(1, '\0') + "."), "stack is empty"}},
        {"text longer than the file", {zipOfPickle(pickleStart() + "X\xff\xff\xff\xff" + "a."), "truncated"}},
        {"text of bad UTF-8", {zipOfPickle(pickleStart() + "U\x02\xc3\x28."), "UTF-8"}},
        {"integer of 255 bytes", {zipOfPickle(pickleStart() + "\x8a\xff" + std::string(255, '1') + "."), "integer"}},
        {"key without value", {zipOfPickle(pickleStart() + "}(Nu."), "no value"}},
        {"append to a dict", {zipOfPickle(pickleStart() + "}Na."), "holds none"}},
        {"call of a text", {zipOfPickle(pickleStart() + "U\x01" + "a)R."), "no global"}},
        {"call of a storage", {zipOfPickle(PickleWriter().global("torch", "FloatStorage").op(")R").stop()), "called"}},
        {"state of a list", {zipOfPickle(pickleStart() + "]Nb."), "state"}},
        {"persistent module", {zipOfPickle(PickleWriter().op("(").text("module").op("tQ").stop()), "no storage"}},
        {"list that holds itself", {zipOfPickle(list + std::string("\0h\0a.", 5)), "no dict"}},
        {"dict that holds itself", {zipOfPickle(pickleStart() + std::string("}q\0U\1ah\0s.", 10)), "too deep"}},
        {"nested half a million deep", {zipOfPickle(pickleStart() + "N" + repeated("\x85", 400000) + "."), "no dict"}},
        {"more values than any model", {zipOfPickle(pickleStart() + repeated("]", 1100000) + "."), "values"}},
        {"no tensors", {zipOfPickle(pickleStart() + "}."), "no tensors"}},
        {"storage smaller than claimed", {zipOf(tensorOf(4, 0, {3}, {1})), "claims"}},
        {"storage of 2^62 elements", {zipOf(tensorOf(std::int64_t{1} << 62, 0, {3}, {1})), "claims"}},
        {"negative storage length", {zipOf(tensorOf(-3, 0, {3}, {1})), "natural"}},
        {"view longer than storage", {zipOf(tensorOf(3, 0, {4}, {1})), "outside"}},
        {"offset behind the storage", {zipOf(tensorOf(3, 1, {3}, {1})), "outside"}},
        {"negative offset", {zipOf(tensorOf(3, -1, {1}, {1})), "natural"}},
        {"negative stride", {zipOf(tensorOf(3, 2, {3}, {-1})), "natural"}},
        {"negative size", {zipOf(tensorOf(3, 0, {-3}, {1})), "natural"}},
        {"stride past the storage", {zipOf(tensorOf(3, 0, {3}, {2})), "outside"}},
        {"stride that overflows", {zipOf(tensorOf(3, 0, {3}, {std::int64_t{1} << 62})), "outside"}},
        {"shape that overflows", {zipOf(tensorOf(3, 0, {std::int64_t{1} << 62, 8}, {0, 0})), "outside"}},
        {"expanded to a terabyte", {zipOf(tensorOf(3, 0, {std::int64_t{1} << 40}, {0})), "outside"}},
        {"empty with an overflowing stride",
         {zipOf(tensorOf(3, 4, {0, 5}, {std::int64_t{1} << 62, std::int64_t{1} << 62})), "outside"}},
        {"sizes and strides differ", {zipOf(tensorOf(3, 0, {3}, {1, 1})), "differ"}},
        {"seventeen dimensions",
         {zipOf(tensorOf(3, 0, std::vector<std::int64_t>(17, 1), std::vector<std::int64_t>(17, 1))), "dimensions"}},
        {"one storage of two types",
         {torchZip(stateDictPickle({good, {"b", "IntStorage", "0", 3, 0, {3}, {1}, false}}), {{"0", data, 3}}),
          "two types"}},
        {"tensor twice", {torchZip(stateDictPickle({good, good}), {{"0", data, 3}}), "twice"}},
        {"stream of another protocol", {torchStream(legacyPickle, {{"0", data, 3}}, 1000), "protocol"}},
        {"stream of big endian", {torchStream(legacyPickle, {{"0", data, 3}}, 1001, false), "big-endian"}},
        {"stream with another length", {torchStream(legacyPickle, {{"0", data, 2}}), "another length"}},
        {"stream without storage", {torchStream(legacyPickle, {}), "agree"}},
        {"stream with a foreign storage", {torchStream(legacyPickle, {{"1", data, 3}}), "agree"}},
        {"stream with a storage twice", {torchStream(legacyPickle, {{"0", data, 3}, {"0", data, 3}}), "agree"}},
        {"stream cut in its storage", {torchStream(legacyPickle, {{"0", data.substr(1), 3}}), "claims"}},
        {"pointer file of git-lfs", {"version https://git-lfs.github.com/spec/v1\n", "git-lfs"}},
    };
}

}  // namespace

class HostileWeightsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void everyTruncationIsRefused_data();
    void everyTruncationIsRefused();
    void mutatedFilesNeverCrash_data();
    void mutatedFilesNeverCrash();

  private:
    static void addGoodFiles();
    /// Reads and touches every byte that the views promise. @return false when the file was refused
    static bool accepts(const std::string& file, bool isTorch);
    QTemporaryDir m_folder;
};

bool HostileWeightsTest::accepts(const std::string& file, bool isTorch) {
    // A file in memory: thousands of them on a disk would take minutes.
    const int descriptor = ::memfd_create("weights", MFD_CLOEXEC);
    if (::write(descriptor, file.data(), file.size()) != static_cast<ssize_t>(file.size())) qFatal("memfd");
    const std::filesystem::path path = "/proc/self/fd/" + std::to_string(descriptor);
    const auto closer = qScopeGuard([&] { ::close(descriptor); });
    try {
        const TensorSet tensors = isTorch ? readPytorchBin(path) : readSafetensors(path);
        unsigned sum = 0;
        for (const TensorView& tensor : tensors.tensors()) {
            if (tensor.numel() == 0) continue;
            std::int64_t last = 0;
            for (std::size_t i = 0; i < tensor.shape.size(); ++i) last += (tensor.shape[i] - 1) * tensor.strides[i];
            const std::size_t bytes = (static_cast<std::size_t>(last) + 1) * dtypeSize(tensor.dtype);
            for (std::size_t i = 0; i < bytes; ++i) sum += std::to_integer<unsigned>(tensor.data[i]);
        }
        return sum < ~0U;
    } catch (const Error&) {
        return false;
    }
}

void HostileWeightsTest::hostileFilesAreRefused_data() {
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const auto add = [](const HostileFiles& files, const char* fileName) {
        for (const auto& [name, content] : files)
            QTest::newRow((std::string(fileName) + ": " + name).c_str())
                << fileName << QByteArray(content.first.data(), static_cast<int>(content.first.size()))
                << QString::fromStdString(content.second);
    };
    add(hostileSafetensors(), "x.safetensors");
    add(hostileTorchFiles(), "x.bin");
}

void HostileWeightsTest::hostileFilesAreRefused() {
    QFETCH(QString, fileName);
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    const std::filesystem::path path = m_folder.filePath(fileName).toStdString();
    writeFileAtomically(path, std::string_view(file.data(), static_cast<std::size_t>(file.size())));
    try {
        readTensors(path);
        QFAIL("accepted");
    } catch (const FormatError& e) {
        const QString message = QString::fromStdString(e.what());
        QVERIFY2(message.contains(reason), qPrintable(message));
        QVERIFY2(message.contains(fileName), qPrintable(message));
    }
}

void HostileWeightsTest::addGoodFiles() {
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("file");
    const auto add = [](const char* name, const char* fileName, const std::string& file) {
        QTest::newRow(name) << fileName << QByteArray(file.data(), static_cast<int>(file.size()));
    };
    const std::vector<TorchTensor> tensors = {{"a", "FloatStorage", "0", 6, 0, {2, 3}, {3, 1}, true},
                                              {"b", "LongStorage", "1", 2, 1, {}, {}, false}};
    const std::vector<TorchStorage> storages = {{"0", floatBytes({0, 1, 2, 3, 4, 5}), 6},
                                                {"1", std::string(16, '\2'), 2}};
    add("safetensors", "x.safetensors",
        safetensorsFile(R"({"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},)"
                        R"("b":{"dtype":"I16","shape":[3],"data_offsets":[16,22]}})",
                        std::string(22, '\1')));
    add("zip", "x.bin", torchZip(stateDictPickle(tensors), storages));
    add("zip64", "x.bin", torchZip(stateDictPickle(tensors), storages, true));
    add("stream", "x.bin", torchStream(stateDictPickle(tensors, true), storages));
}

void HostileWeightsTest::everyTruncationIsRefused_data() {
    addGoodFiles();
}

void HostileWeightsTest::everyTruncationIsRefused() {
    QFETCH(QString, fileName);
    QFETCH(QByteArray, file);
    const bool isTorch = fileName == "x.bin";
    const std::string whole = file.toStdString();
    QVERIFY(accepts(whole, isTorch));
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY2(!accepts(whole.substr(0, length), isTorch), std::to_string(length).c_str());
}

void HostileWeightsTest::mutatedFilesNeverCrash_data() {
    addGoodFiles();
}

void HostileWeightsTest::mutatedFilesNeverCrash() {
    QFETCH(QString, fileName);
    QFETCH(QByteArray, file);
    const bool isTorch = fileName == "x.bin";
    const std::string whole = file.toStdString();
    Random random(20240607);
    int refused = 0;
    constexpr int kMutations = 3000;
    for (int i = 0; i < kMutations; ++i) {
        std::string mutated = whole;
        for (std::size_t edits = 1 + random.below(4); edits-- > 0;) {
            const std::size_t place = random.below(mutated.size());
            switch (random.below(5)) {
                case 0:
                    mutated[place] = static_cast<char>(random.below(256));
                    break;
                case 1:
                    mutated[place] = static_cast<char>(mutated[place] ^ (1 << random.below(8)));
                    break;
                case 2:
                    mutated.erase(place, 1 + random.below(4));
                    break;
                case 3:
                    mutated.insert(place, mutated.substr(random.below(mutated.size()), 1 + random.below(16)));
                    break;
                default:
                    mutated.replace(place, 1, std::string(1 + random.below(8), '\xff'));
                    break;
            }
            if (mutated.empty()) mutated = "x";
        }
        if (!accepts(mutated, isTorch)) ++refused;
    }
    // Edits that hit tensor bytes or names are fine; most hit structure.
    QVERIFY2(refused > kMutations / 3 && refused < kMutations, std::to_string(refused).c_str());
}

QTEST_GUILESS_MAIN(HostileWeightsTest)
#include "tst_hostile_weights.moc"
