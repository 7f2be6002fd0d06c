// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pytorch_bin.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "core/base/error.h"
#include "core/checkpoint/byte_reader.h"
#include "core/checkpoint/pickle_reader.h"
#include "core/checkpoint/state_dict.h"
#include "core/checkpoint/zip_archive.h"

namespace voxbit {

namespace {

/// A pickle of protocol 2 that holds torch's magic number 0x1950a86a20f9469cfc6c.
constexpr std::string_view kLegacyMagic("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e", 15);
constexpr std::string_view kZipMagic("PK\x03\x04", 4);
constexpr std::int64_t kLegacyProtocol = 1001;

bool beginsWith(std::span<const std::byte> bytes, std::string_view prefix) {
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()).starts_with(prefix);
}

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Bytes that a storage claims, compared with those that are there.
std::span<const std::byte> storageBytes(const PickleStorage& storage, std::span<const std::byte> available,
                                        const std::string& where) {
    const std::uint64_t elementBytes = dtypeSize(storage.dtype);
    if (static_cast<std::uint64_t>(storage.numel) > available.size() / elementBytes)
        throw FormatError(where + ": storage '" + storage.key + "' claims " + std::to_string(storage.numel) +
                          " elements of " + std::string(dtypeName(storage.dtype)) + ", the file has " +
                          std::to_string(available.size()) + " bytes for it");
    return available.first(static_cast<std::size_t>(storage.numel) * dtypeSize(storage.dtype));
}

TensorSet readZip(const std::shared_ptr<const MappedFile>& file, const std::string& where) {
    const std::vector<ZipEntry> entries = readStoredZip(file->bytes(), where);
    constexpr std::string_view kPickleName = "data.pkl";
    const auto isPickle = [&](const ZipEntry& entry) {
        return entry.name == kPickleName || entry.name.ends_with("/data.pkl");
    };
    const auto pickle = std::find_if(entries.begin(), entries.end(), isPickle);
    if (pickle == entries.end())
        throw FormatError(where + ": a zip archive without data.pkl was not made by torch.save");
    const std::string folder = pickle->name.substr(0, pickle->name.size() - kPickleName.size());

    std::unordered_map<std::string_view, std::span<const std::byte>> dataOf;
    for (const ZipEntry& entry : entries) dataOf.emplace(entry.name, entry.data);
    if (const auto order = dataOf.find(folder + "byteorder");
        order != dataOf.end() && textOf(order->second) != "little")
        throw FormatError(where + ": written on a big-endian machine");

    const PickleDocument document = readPickle(pickle->data, where + ": " + pickle->name);
    std::vector<StorageBytes> storages;
    for (const PickleStorage& storage : document.storages) {
        const auto found = dataOf.find(folder + "data/" + storage.key);
        if (found == dataOf.end()) throw FormatError(where + ": no data for storage '" + storage.key + "'");
        storages.push_back({storageBytes(storage, found->second, where), file});
    }
    TensorSet tensors = tensorsOfStateDict(document, storages, where);
    tensors.addFile(file);
    return tensors;
}

void checkSystem(const PickleDocument& info, const std::string& where) {
    const PickleValue& dict = info[info.root];
    if (dict.kind != PickleKind::Dict) throw FormatError(where + ": the record of the writing system is damaged");
    for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2)
        if (info[dict.items[i]].text == "little_endian" && info[dict.items[i + 1]].number != 1)
            throw FormatError(where + ": written on a big-endian machine");
}

/// Reads the pickles and storages of a stream one after the other.
class LegacyStream {
  public:
    LegacyStream(const std::shared_ptr<const MappedFile>& file, const std::string& where)
        : m_file(file), m_where(where), m_rest(file->bytes().subspan(kLegacyMagic.size())) {}

    TensorSet read() {
        const PickleDocument protocol = nextPickle("protocol");
        const PickleValue& version = protocol[protocol.root];
        if (version.kind != PickleKind::Int || version.number != kLegacyProtocol)
            throw FormatError(m_where + ": unknown protocol of torch.save; 1001 is read");
        checkSystem(nextPickle("system"), m_where);
        const PickleDocument document = nextPickle("state dict");
        const std::vector<StorageBytes> storages = readStorages(document);
        TensorSet tensors = tensorsOfStateDict(document, storages, m_where);
        tensors.addFile(m_file);
        return tensors;
    }

  private:
    PickleDocument nextPickle(const char* part) {
        PickleDocument document = readPickle(m_rest, m_where + ": " + part);
        m_rest = m_rest.subspan(document.sizeBytes);
        return document;
    }

    /// After the pickles: the list of keys, then for each the int64 element count and the elements.
    std::vector<StorageBytes> readStorages(const PickleDocument& document) {
        std::unordered_map<std::string, std::size_t> indexOf;
        for (std::size_t i = 0; i < document.storages.size(); ++i) indexOf.emplace(document.storages[i].key, i);
        const PickleDocument keys = nextPickle("storage keys");
        const PickleValue& list = keys[keys.root];
        if (list.kind != PickleKind::List) throw FormatError(m_where + ": the list of storages is damaged");
        std::vector<StorageBytes> storages(document.storages.size());
        std::vector<bool> isRead(document.storages.size(), false);
        for (const PickleRef ref : list.items) {
            const auto found = indexOf.find(keys[ref].text);
            if (keys[ref].kind != PickleKind::Text || found == indexOf.end() || isRead[found->second])
                throw FormatError(m_where + ": the list of storages does not agree with the state dict");
            isRead[found->second] = true;
            storages[found->second] = nextStorage(document.storages[found->second]);
        }
        if (list.items.size() != storages.size())
            throw FormatError(m_where + ": the list of storages does not agree with the state dict");
        return storages;
    }

    StorageBytes nextStorage(const PickleStorage& storage) {
        ByteReader length(m_rest, m_where + ": storage '" + storage.key + "'");
        if (length.i64() != storage.numel)
            throw FormatError(length.where() + " has another length in the state dict than in the stream");
        m_rest = m_rest.subspan(length.position());
        const auto bytes = storageBytes(storage, m_rest, m_where);
        m_rest = m_rest.subspan(bytes.size());
        return {bytes, m_file};
    }

    const std::shared_ptr<const MappedFile>& m_file;
    const std::string& m_where;
    std::span<const std::byte> m_rest;
};

}  // namespace

bool isLegacyPytorchStream(std::span<const std::byte> bytes) {
    return beginsWith(bytes, kLegacyMagic);
}

bool isZip(std::span<const std::byte> bytes) {
    return beginsWith(bytes, kZipMagic);
}

TensorSet readPytorchBin(const std::filesystem::path& path) {
    const auto file = MappedFile::open(path);
    const std::string where = path.string();
    if (isZip(file->bytes())) return readZip(file, where);
    if (isLegacyPytorchStream(file->bytes())) return LegacyStream(file, where).read();
    throw FormatError(where +
                      ": neither a zip archive nor a stream that torch.save writes; is it truncated or a "
                      "pointer file of git-lfs?");
}

}  // namespace voxbit
