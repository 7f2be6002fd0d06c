// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/state_dict.h"

#include <limits>
#include <optional>

#include "core/base/error.h"
#include "core/checkpoint/aligned_bytes.h"

namespace voxbit {

namespace {

constexpr int kMaxDepth = 8;
constexpr std::size_t kLongestName = 4096;
constexpr std::size_t kMaxVisits = std::size_t{1} << 18;

/// Index of the last element that a view without zero dimensions touches, counted from the start of its storage.
std::optional<std::int64_t> lastElement(const PickleTensor& tensor) {
    std::int64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        const std::int64_t steps = tensor.shape[i] - 1;
        if (steps > 0 && tensor.strides[i] > (std::numeric_limits<std::int64_t>::max() - last) / steps)
            return std::nullopt;
        last += steps * tensor.strides[i];
    }
    return last;
}

class StateDictReader {
  public:
    StateDictReader(const PickleDocument& document, std::span<const StorageBytes> storages, const std::string& where)
        : m_document(document), m_where(where) {
        for (std::size_t i = 0; i < storages.size(); ++i)
            m_storages.push_back(
                alignedBytes(storages[i].bytes, dtypeSize(document.storages[i].dtype), storages[i].owner));
    }

    TensorSet read() {
        collect(unwrapped(), "", 0);
        if (m_tensors.size() == 0) throw FormatError(m_where + ": holds no tensors");
        return std::move(m_tensors);
    }

  private:
    /// Trainers wrap the state dict with their own state.
    PickleRef unwrapped() const {
        const PickleValue& root = m_document[m_document.root];
        if (root.kind != PickleKind::Dict) throw FormatError(m_where + ": holds no dict of tensors");
        for (const std::string_view wrapper : {"state_dict", "model"})
            for (std::size_t i = 0; i + 1 < root.items.size(); i += 2)
                if (m_document[root.items[i]].text == wrapper && m_document[root.items[i + 1]].kind == PickleKind::Dict)
                    return root.items[i + 1];
        return m_document.root;
    }

    /// Dicts may contain each other or themselves through the memo, hence the bounds on depth and visits.
    void collect(PickleRef ref, const std::string& prefix, int depth) {
        if (depth > kMaxDepth) throw FormatError(m_where + ": dicts are nested too deep");
        const PickleValue& dict = m_document[ref];
        for (std::size_t i = 0; i + 1 < dict.items.size(); i += 2) {
            if (++m_visits > kMaxVisits) throw FormatError(m_where + ": holds more values than any model");
            const PickleValue& key = m_document[dict.items[i]];
            const PickleValue& value = m_document[dict.items[i + 1]];
            if (value.kind != PickleKind::Tensor && value.kind != PickleKind::Dict) continue;
            if (key.kind != PickleKind::Text && key.kind != PickleKind::Int)
                throw FormatError(m_where + ": a key of the state dict is no text");
            const std::string name = prefix + (key.kind == PickleKind::Text ? key.text : std::to_string(key.number));
            if (name.size() > kLongestName) throw FormatError(m_where + ": a tensor's name is too long");
            if (value.kind == PickleKind::Dict)
                collect(dict.items[i + 1], name + ".", depth + 1);
            else
                addTensor(m_document.tensors[static_cast<std::size_t>(value.number)], name);
        }
    }

    void addTensor(const PickleTensor& tensor, const std::string& name) {
        if (m_tensors.find(name)) throw FormatError(m_where + ": tensor '" + name + "' is there twice");
        const PickleStorage& storage = m_document.storages[tensor.storage];
        const auto numel = shapeNumel(tensor.shape);
        // More elements than the storage holds would mean a view onto itself, whose copy could be of any size.
        bool isInside = numel && tensor.offset <= storage.numel && *numel <= storage.numel;
        if (isInside && *numel > 0) {
            const auto last = lastElement(tensor);
            isInside = last && *last < storage.numel;
        }
        if (!isInside)
            throw FormatError(m_where + ": tensor '" + name + "' of shape " + shapeText(tensor.shape) + ", strides " +
                              shapeText(tensor.strides) + ", offset " + std::to_string(tensor.offset) +
                              " reaches outside its storage of " + std::to_string(storage.numel) + " elements");
        TensorView view;
        view.name = name;
        view.dtype = storage.dtype;
        view.shape = tensor.shape;
        view.strides = tensor.strides;
        view.data =
            m_storages[tensor.storage].data + static_cast<std::size_t>(tensor.offset) * dtypeSize(storage.dtype);
        view.owner = m_storages[tensor.storage].owner;
        m_tensors.add(std::move(view));
    }

    const PickleDocument& m_document;
    const std::string& m_where;
    std::vector<AlignedBytes> m_storages;
    TensorSet m_tensors;
    std::size_t m_visits = 0;
};

}  // namespace

TensorSet tensorsOfStateDict(const PickleDocument& document, std::span<const StorageBytes> storages,
                             const std::string& where) {
    return StateDictReader(document, storages, where).read();
}

}  // namespace voxbit
