// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

/// Writes what torch.save writes, byte for byte in kind: opcodes of pickle protocol 2, the zip archive of 1.6 and
/// later and the stream from before. With switches for what a hostile file does instead.
namespace voxbit::test {

template <class T>
void putNumber(std::string& out, T value, std::size_t bytes = sizeof(T)) {
    for (std::size_t i = 0; i < bytes; ++i)
        out += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xff);
}

class PickleWriter {
  public:
    PickleWriter() { op("\x80\x02"); }
    PickleWriter& op(std::string_view bytes) {
        m_bytes += bytes;
        return *this;
    }
    PickleWriter& text(std::string_view value) {
        m_bytes += 'X';
        putNumber(m_bytes, static_cast<std::uint32_t>(value.size()));
        m_bytes += value;
        return memoize();
    }
    PickleWriter& memoize() {
        if (m_memo < 256) {
            m_bytes += 'q';
            putNumber(m_bytes, m_memo++, 1);
        } else {
            m_bytes += 'r';
            putNumber(m_bytes, m_memo++, 4);
        }
        return *this;
    }
    PickleWriter& global(std::string_view module, std::string_view name) {
        m_bytes += 'c';
        m_bytes.append(module).append("\n").append(name).append("\n");
        return memoize();
    }
    PickleWriter& integer(std::int64_t value) {
        if (value >= 0 && value < 256) {
            m_bytes += 'K';
            putNumber(m_bytes, value, 1);
        } else if (value >= 0 && value < 65536) {
            m_bytes += 'M';
            putNumber(m_bytes, value, 2);
        } else if (value == static_cast<std::int32_t>(value)) {
            m_bytes += 'J';
            putNumber(m_bytes, value, 4);
        } else {
            m_bytes += "\x8a\x08";
            putNumber(m_bytes, value, 8);
        }
        return *this;
    }
    PickleWriter& tuple(const std::vector<std::int64_t>& values) {
        if (values.empty()) return op(")");
        if (values.size() > 3) op("(");
        for (const std::int64_t value : values) integer(value);
        op(values.size() == 1 ? "\x85" : values.size() == 2 ? "\x86" : values.size() == 3 ? "\x87" : "t");
        return memoize();
    }
    std::string stop() { return m_bytes + "."; }

  private:
    std::string m_bytes;
    std::uint32_t m_memo = 0;
};

struct TorchTensor {
    std::string name;
    std::string storageType = "FloatStorage";
    std::string key = "0";
    std::int64_t storageNumel = 0;
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
    bool isParameter = false;
};

inline void putTensor(PickleWriter& p, const TorchTensor& tensor, bool isLegacy) {
    if (tensor.isParameter) p.global("torch._utils", "_rebuild_parameter").op("(");
    p.global("torch._utils", "_rebuild_tensor_v2").op("((").text("storage").global("torch", tensor.storageType);
    p.text(tensor.key).text("cuda:0").integer(tensor.storageNumel).op(isLegacy ? "Nt" : "t").memoize().op("Q");
    p.integer(tensor.offset).tuple(tensor.shape).tuple(tensor.strides);
    p.op("\x89").global("collections", "OrderedDict").op(")R").memoize().op("t").memoize().op("R").memoize();
    if (tensor.isParameter)
        p.op("\x88").global("collections", "OrderedDict").op(")R").memoize().op("t").memoize().op("R").memoize();
}

/// OrderedDict of tensors with the `_metadata` that nn.Module.state_dict() sets; `wrapper` puts it into a dict
/// beside an epoch.
inline std::string stateDictPickle(const std::vector<TorchTensor>& tensors, bool isLegacy = false,
                                   const std::string& wrapper = {}) {
    PickleWriter p;
    if (!wrapper.empty()) p.op("}").memoize().op("(").text("epoch").integer(70000).text(wrapper);
    p.global("collections", "OrderedDict").op(")R").memoize().op("(");
    for (const TorchTensor& tensor : tensors) {
        p.text(tensor.name);
        putTensor(p, tensor, isLegacy);
    }
    p.op("u}").memoize().text("_metadata").op("}").memoize().text("").op("}").memoize().text("version").integer(1);
    p.op("sssb");
    if (!wrapper.empty()) p.op("u");
    return p.stop();
}

/// A zip archive of stored entries; `isZip64` moves all sizes into the 64-bit records.
class ZipWriter {
  public:
    explicit ZipWriter(bool isZip64 = false) : m_isZip64(isZip64) {}

    void add(const std::string& name, const std::string& data, std::uint16_t method = 0, std::uint16_t flags = 0) {
        const std::uint64_t offset = m_file.size();
        const auto size = static_cast<std::uint32_t>(data.size());
        putNumber(m_file, std::uint32_t{0x04034b50});
        putHeader(m_file, method, flags, size, size, name.size());
        putNumber(m_file, std::uint16_t{0});
        m_file += name + data;

        putNumber(m_directory, std::uint32_t{0x02014b50});
        putNumber(m_directory, std::uint16_t{0});
        const std::uint32_t shown = m_isZip64 ? 0xffffffff : size;
        putHeader(m_directory, method, flags, shown, shown, name.size());
        putNumber(m_directory, static_cast<std::uint16_t>(m_isZip64 ? 28 : 0));
        m_directory.append(10, '\0');
        putNumber(m_directory, m_isZip64 ? 0xffffffff : static_cast<std::uint32_t>(offset));
        m_directory += name;
        if (m_isZip64) {
            putNumber(m_directory, std::uint16_t{1});
            putNumber(m_directory, std::uint16_t{24});
            for (const std::uint64_t value : {std::uint64_t{size}, std::uint64_t{size}, offset})
                putNumber(m_directory, value);
        }
        ++m_count;
    }

    std::string finish(std::int64_t claimedEntries = -1) const {
        const std::uint64_t count = claimedEntries < 0 ? m_count : static_cast<std::uint64_t>(claimedEntries);
        std::string file = m_file + m_directory;
        if (m_isZip64) {
            const std::uint64_t position = file.size();
            putNumber(file, std::uint32_t{0x06064b50});
            putNumber(file, std::uint64_t{44});
            file.append(12, '\0');
            for (const std::uint64_t value :
                 {count, count, std::uint64_t{m_directory.size()}, std::uint64_t{m_file.size()}})
                putNumber(file, value);
            putNumber(file, std::uint32_t{0x07064b50});
            putNumber(file, std::uint32_t{0});
            putNumber(file, position);
            putNumber(file, std::uint32_t{1});
        }
        putNumber(file, std::uint32_t{0x06054b50});
        putNumber(file, std::uint32_t{0});
        const auto narrow = static_cast<std::uint16_t>(m_isZip64 ? 0xffff : count);
        putNumber(file, narrow);
        putNumber(file, narrow);
        putNumber(file, m_isZip64 ? 0xffffffff : static_cast<std::uint32_t>(m_directory.size()));
        putNumber(file, m_isZip64 ? 0xffffffff : static_cast<std::uint32_t>(m_file.size()));
        putNumber(file, std::uint16_t{0});
        return file;
    }

  private:
    static void putHeader(std::string& out, std::uint16_t method, std::uint16_t flags, std::uint32_t packed,
                          std::uint32_t size, std::size_t nameBytes) {
        putNumber(out, std::uint16_t{20});
        putNumber(out, flags);
        putNumber(out, method);
        out.append(8, '\0');
        putNumber(out, packed);
        putNumber(out, size);
        putNumber(out, static_cast<std::uint16_t>(nameBytes));
    }

    bool m_isZip64;
    std::string m_file;
    std::string m_directory;
    std::uint64_t m_count = 0;
};

struct TorchStorage {
    std::string key;
    std::string bytes;
    std::int64_t numel = 0;
};

inline std::string torchZip(const std::string& pickle, const std::vector<TorchStorage>& storages,
                            bool isZip64 = false) {
    ZipWriter zip(isZip64);
    zip.add("archive/data.pkl", pickle);
    for (const TorchStorage& storage : storages) zip.add("archive/data/" + storage.key, storage.bytes);
    zip.add("archive/version", "3\n");
    return zip.finish();
}

inline std::string torchStream(const std::string& pickle, const std::vector<TorchStorage>& storages,
                               std::int64_t protocol = 1001, bool isLittleEndian = true) {
    std::string file("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e", 15);
    file += PickleWriter().integer(protocol).stop();
    PickleWriter info;
    info.op("}").memoize().op("(").text("protocol_version").integer(1001).text("little_endian");
    file += info.op(isLittleEndian ? "\x88" : "\x89").op("u").stop();
    file += pickle;
    PickleWriter keys;
    keys.op("]").memoize().op("(");
    for (const TorchStorage& storage : storages) keys.text(storage.key);
    file += keys.op("e").stop();
    for (const TorchStorage& storage : storages) {
        putNumber(file, storage.numel);
        file += storage.bytes;
    }
    return file;
}

inline std::string floatBytes(const std::vector<float>& values) {
    std::string bytes(values.size() * sizeof(float), '\0');
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

}  // namespace voxbit::test
