// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_reader.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/checkpoint/byte_reader.h"

namespace voxbit {

namespace {

enum class GlobalRole { OrderedDict, RebuildTensor, RebuildParameter, Size, Device, Storage };

struct GlobalEntry {
    std::string_view module;
    std::string_view name;
    GlobalRole role;
    DType dtype = DType::U8;  ///< of storages
};

/// Everything that a pickle may name. Nothing else is ever looked up.
constexpr std::array kGlobals = {
    GlobalEntry{"collections", "OrderedDict", GlobalRole::OrderedDict},
    GlobalEntry{"torch._utils", "_rebuild_tensor_v2", GlobalRole::RebuildTensor},
    GlobalEntry{"torch._utils", "_rebuild_parameter", GlobalRole::RebuildParameter},
    GlobalEntry{"torch", "Size", GlobalRole::Size},
    GlobalEntry{"torch", "device", GlobalRole::Device},
    GlobalEntry{"torch", "DoubleStorage", GlobalRole::Storage, DType::F64},
    GlobalEntry{"torch", "FloatStorage", GlobalRole::Storage, DType::F32},
    GlobalEntry{"torch", "HalfStorage", GlobalRole::Storage, DType::F16},
    GlobalEntry{"torch", "BFloat16Storage", GlobalRole::Storage, DType::BF16},
    GlobalEntry{"torch", "LongStorage", GlobalRole::Storage, DType::I64},
    GlobalEntry{"torch", "IntStorage", GlobalRole::Storage, DType::I32},
    GlobalEntry{"torch", "ShortStorage", GlobalRole::Storage, DType::I16},
    GlobalEntry{"torch", "CharStorage", GlobalRole::Storage, DType::I8},
    GlobalEntry{"torch", "ByteStorage", GlobalRole::Storage, DType::U8},
    GlobalEntry{"torch", "BoolStorage", GlobalRole::Storage, DType::Bool},
};

constexpr std::size_t kLongestShownText = 100;
constexpr std::size_t kLongestStorageKey = 64;

/// A text of the pickle as it may stand in a message.
std::string shown(std::string_view text) {
    std::string result;
    for (const char c : text.substr(0, kLongestShownText)) result += c >= ' ' && c <= '~' ? c : '?';
    return text.size() > kLongestShownText ? result + "..." : result;
}

class PickleMachine {
  public:
    PickleMachine(std::span<const std::byte> bytes, const std::string& where)
        : m_reader(bytes.first(std::min(bytes.size(), kMaxPickleBytes)), where) {
        m_none = add({.kind = PickleKind::None, .number = 0, .text = {}, .items = {}});
        m_false = add({.kind = PickleKind::Bool, .number = 0, .text = {}, .items = {}});
        m_true = add({.kind = PickleKind::Bool, .number = 1, .text = {}, .items = {}});
        m_opaque = add({.kind = PickleKind::Opaque, .number = 0, .text = {}, .items = {}});
    }

    PickleDocument run() {
        if (m_reader.u8() != 0x80) fail("not a pickle");
        if (const int protocol = m_reader.u8(); protocol != 2)
            fail("pickle protocol " + std::to_string(protocol) + "; only 2, the default of torch.save, is read");
        while (step(m_reader.u8())) {
        }
        m_document.root = pop();
        if (!m_stack.empty()) fail("values are left over at its end");
        m_document.sizeBytes = m_reader.position();
        return std::move(m_document);
    }

  private:
    /// @return false after STOP
    bool step(std::uint8_t opcode) {
        switch (opcode) {
            case '.':
                return false;
            case '(':
                m_marks.push_back(m_stack.size());
                break;
            case 'N':
                push(m_none);
                break;
            case 0x88:
                push(m_true);
                break;
            case 0x89:
                push(m_false);
                break;
            case 'K':
                pushInt(m_reader.u8());
                break;
            case 'M':
                pushInt(m_reader.u16());
                break;
            case 'J':
                pushInt(m_reader.i32());
                break;
            case 0x8a:
                pushInt(longInt());
                break;
            case 'G':
                m_reader.skip(8);
                push(m_opaque);
                break;
            case 'X':
            case 'T':
                pushText(m_reader.takeText(m_reader.u32()));
                break;
            case 'U':
                pushText(m_reader.takeText(m_reader.u8()));
                break;
            case ')':
                pushItems(PickleKind::Tuple, {});
                break;
            case ']':
                pushItems(PickleKind::List, {});
                break;
            case '}':
                pushItems(PickleKind::Dict, {});
                break;
            case 't':
                pushItems(PickleKind::Tuple, popMarked());
                break;
            case 0x85:
                pushItems(PickleKind::Tuple, popLast(1));
                break;
            case 0x86:
                pushItems(PickleKind::Tuple, popLast(2));
                break;
            case 0x87:
                pushItems(PickleKind::Tuple, popLast(3));
                break;
            case 'a':
                append(PickleKind::List, popLast(1));
                break;
            case 'e':
                append(PickleKind::List, popMarked());
                break;
            case 's':
                append(PickleKind::Dict, popLast(2));
                break;
            case 'u':
                append(PickleKind::Dict, popMarked());
                break;
            case 'q':
                memoize(m_reader.u8());
                break;
            case 'r':
                memoize(m_reader.u32());
                break;
            case 'h':
                recall(m_reader.u8());
                break;
            case 'j':
                recall(m_reader.u32());
                break;
            case 'c':
                pushGlobal();
                break;
            case 'R':
                reduce();
                break;
            case 'b':
                build();
                break;
            case 'Q':
                pushStorage();
                break;
            default:
                fail("opcode " + std::to_string(opcode) + ", which no state dict of torch.save has");
        }
        return true;
    }

    [[noreturn]] void fail(const std::string& reason) const {
        throw FormatError(m_reader.where() + ": pickle, byte " + std::to_string(m_reader.position()) + ": " + reason);
    }

    // Every value and every reference that is stored counts, so that memory is bounded whatever is repeated.
    void charge(std::size_t count) {
        if (count > kMaxPickleValues - m_charged)
            fail("more than " + std::to_string(kMaxPickleValues) + " values; no state dict has that many");
        m_charged += count;
    }
    PickleRef add(PickleValue value) {
        charge(1 + value.items.size());
        m_document.values.push_back(std::move(value));
        return static_cast<PickleRef>(m_document.values.size() - 1);
    }
    void push(PickleRef ref) {
        if (m_stack.size() >= kMaxPickleValues) fail("the stack grows beyond any state dict");
        m_stack.push_back(ref);
    }
    void pushInt(std::int64_t number) {
        push(add({.kind = PickleKind::Int, .number = number, .text = {}, .items = {}}));
    }
    void pushText(std::string_view text) {
        if (!isValidUtf8(text)) fail("a text is not valid UTF-8");
        push(add({.kind = PickleKind::Text, .number = 0, .text = std::string(text), .items = {}}));
    }
    void pushItems(PickleKind kind, std::vector<PickleRef> items) {
        push(add({.kind = kind, .number = 0, .text = {}, .items = std::move(items)}));
    }

    /// Marks guard the values below them.
    std::size_t available() const { return m_stack.size() - (m_marks.empty() ? 0 : m_marks.back()); }
    PickleRef pop() {
        if (available() == 0) fail("the stack is empty");
        const PickleRef ref = m_stack.back();
        m_stack.pop_back();
        return ref;
    }
    std::vector<PickleRef> popLast(std::size_t count) {
        if (available() < count) fail("the stack is empty");
        const auto begin = m_stack.end() - static_cast<std::ptrdiff_t>(count);
        std::vector<PickleRef> items(begin, m_stack.end());
        m_stack.erase(begin, m_stack.end());
        return items;
    }
    std::vector<PickleRef> popMarked() {
        if (m_marks.empty()) fail("a mark is missing");
        std::vector<PickleRef> items = popLast(available());
        m_marks.pop_back();
        return items;
    }
    PickleRef top() const {
        if (available() == 0) fail("the stack is empty");
        return m_stack.back();
    }

    void append(PickleKind kind, const std::vector<PickleRef>& items) {
        PickleValue& target = m_document.values[top()];
        if (target.kind != kind) fail("items are added to something that holds none");
        if (kind == PickleKind::Dict && items.size() % 2 != 0) fail("a key has no value");
        charge(items.size());
        target.items.insert(target.items.end(), items.begin(), items.end());
    }

    void memoize(std::uint32_t index) {
        charge(1);
        m_memo[index] = top();
    }
    void recall(std::uint32_t index) {
        const auto found = m_memo.find(index);
        if (found == m_memo.end()) fail("memo " + std::to_string(index) + " was never stored");
        push(found->second);
    }

    std::int64_t longInt() {
        const std::size_t count = m_reader.u8();
        if (count > 8) fail("an integer of " + std::to_string(count) + " bytes");
        const auto part = m_reader.take(count);
        // Two's complement, sign in the last byte.
        std::uint64_t value = count > 0 && (part[count - 1] & std::byte{0x80}) != std::byte{} ? ~std::uint64_t{0} : 0;
        for (std::size_t i = count; i-- > 0;) value = value << 8 | std::to_integer<std::uint64_t>(part[i]);
        return static_cast<std::int64_t>(value);
    }

    void pushGlobal() {
        const std::string_view module = m_reader.takeLine();
        const std::string_view name = m_reader.takeLine();
        const auto found = std::find_if(kGlobals.begin(), kGlobals.end(), [&](const GlobalEntry& entry) {
            return entry.module == module && entry.name == name;
        });
        if (found == kGlobals.end())
            fail("names the global '" + shown(module) + "." + shown(name) +
                 "', which is not allowed. Save only the state dict: torch.save(model.state_dict(), ...)");
        push(add({.kind = PickleKind::Global, .number = found - kGlobals.begin(), .text = {}, .items = {}}));
    }
    const GlobalEntry& globalOf(PickleRef ref) const {
        const PickleValue& value = m_document.values[ref];
        if (value.kind != PickleKind::Global) fail("calls something that is no global");
        return kGlobals[static_cast<std::size_t>(value.number)];
    }

    void reduce() {
        const PickleRef arguments = pop();
        const PickleRef callable = pop();
        const GlobalEntry& global = globalOf(callable);
        const PickleValue& tuple = m_document.values[arguments];
        if (tuple.kind != PickleKind::Tuple) fail("arguments are no tuple");
        const auto count = tuple.items.size();
        switch (global.role) {
            case GlobalRole::OrderedDict:
                pushOrderedDict(arguments);
                return;
            case GlobalRole::RebuildTensor:
                pushTensor(arguments);
                return;
            case GlobalRole::RebuildParameter:
                if (count != 3 || m_document.values[tuple.items[0]].kind != PickleKind::Tensor)
                    fail("a parameter without a tensor");
                push(tuple.items[0]);
                return;
            case GlobalRole::Size:
                if (count != 1) fail("torch.Size takes one tuple");
                push(tuple.items[0]);
                return;
            case GlobalRole::Device:
                push(m_opaque);
                return;
            case GlobalRole::Storage:
                fail("a storage is called");
        }
    }

    /// OrderedDict(), or OrderedDict([[key, value], ...]) as Python 2 wrote it.
    void pushOrderedDict(PickleRef arguments) {
        const std::vector<PickleRef>& outer = m_document.values[arguments].items;
        std::vector<PickleRef> items;
        if (outer.size() > 1) fail("OrderedDict takes one list");
        if (outer.size() == 1) {
            const PickleValue& list = m_document.values[outer[0]];
            if (list.kind != PickleKind::List && list.kind != PickleKind::Tuple) fail("OrderedDict takes a list");
            for (const PickleRef ref : list.items) {
                const PickleValue& pair = m_document.values[ref];
                if ((pair.kind != PickleKind::List && pair.kind != PickleKind::Tuple) || pair.items.size() != 2)
                    fail("OrderedDict takes a list of pairs");
                items.insert(items.end(), pair.items.begin(), pair.items.end());
            }
        }
        pushItems(PickleKind::Dict, std::move(items));
    }

    std::vector<std::int64_t> naturals(PickleRef ref, const char* what) const {
        const PickleValue& tuple = m_document.values[ref];
        if (tuple.kind != PickleKind::Tuple) fail(std::string(what) + " is no tuple");
        if (tuple.items.size() > kMaxRank) fail("a tensor of more than " + std::to_string(kMaxRank) + " dimensions");
        std::vector<std::int64_t> numbers;
        for (const PickleRef item : tuple.items) numbers.push_back(natural(item, what));
        return numbers;
    }
    std::int64_t natural(PickleRef ref, const char* what) const {
        const PickleValue& value = m_document.values[ref];
        if (value.kind != PickleKind::Int || value.number < 0) fail(std::string(what) + " is no natural number");
        return value.number;
    }

    /// _rebuild_tensor_v2(storage, offset, size, stride, requires_grad, backward_hooks[, metadata])
    void pushTensor(PickleRef arguments) {
        const std::vector<PickleRef>& items = m_document.values[arguments].items;
        if (items.size() != 6 && items.size() != 7) fail("_rebuild_tensor_v2 takes six or seven arguments");
        const PickleValue& storage = m_document.values[items[0]];
        if (storage.kind != PickleKind::Storage) fail("a tensor without a storage");
        PickleTensor tensor;
        tensor.storage = static_cast<std::size_t>(storage.number);
        tensor.offset = natural(items[1], "a tensor's offset");
        tensor.shape = naturals(items[2], "a tensor's size");
        tensor.strides = naturals(items[3], "a tensor's stride");
        if (tensor.shape.size() != tensor.strides.size()) fail("a tensor's size and stride differ in length");
        charge(1 + 2 * tensor.shape.size());
        m_document.tensors.push_back(std::move(tensor));
        const auto index = static_cast<std::int64_t>(m_document.tensors.size() - 1);
        push(add({.kind = PickleKind::Tensor, .number = index, .text = {}, .items = {}}));
    }

    /// State set on an OrderedDict is its `_metadata` (module versions), which nothing here needs.
    void build() {
        pop();
        if (m_document.values[top()].kind != PickleKind::Dict) fail("sets the state of something that has none");
    }

    /// ('storage', type, key, location, numel[, None]): the location is read over, everything is on the CPU here.
    void pushStorage() {
        const PickleValue& id = m_document.values[pop()];
        const auto isText = [&](std::size_t i) { return m_document.values[id.items[i]].kind == PickleKind::Text; };
        const bool isStorage = id.kind == PickleKind::Tuple && (id.items.size() == 5 || id.items.size() == 6) &&
                               isText(0) && m_document.values[id.items[0]].text == "storage";
        if (!isStorage) fail("a persistent id that is no storage; save only the state dict, not the module");
        const GlobalEntry& type = globalOf(id.items[1]);
        if (type.role != GlobalRole::Storage || !isText(2) || !isText(3)) fail("a malformed storage");
        if (id.items.size() == 6 && m_document.values[id.items[5]].kind != PickleKind::None)
            fail("a view of a storage, as only versions before 0.4 wrote it");
        const std::string& key = m_document.values[id.items[2]].text;
        if (key.empty() || key.size() > kLongestStorageKey)
            fail("a storage key of " + std::to_string(key.size()) + " bytes");
        const PickleStorage storage{type.dtype, key, natural(id.items[4], "a storage's length")};
        const auto [place, isNew] = m_storageOf.try_emplace(key, m_document.storages.size());
        if (isNew) {
            charge(1);
            m_document.storages.push_back(storage);
        } else if (const PickleStorage& known = m_document.storages[place->second];
                   known.dtype != storage.dtype || known.numel != storage.numel) {
            fail("storage '" + shown(key) + "' has two types or lengths");
        }
        const auto index = static_cast<std::int64_t>(place->second);
        push(add({.kind = PickleKind::Storage, .number = index, .text = {}, .items = {}}));
    }

    ByteReader m_reader;
    PickleDocument m_document;
    std::vector<PickleRef> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, PickleRef> m_memo;
    std::unordered_map<std::string, std::size_t> m_storageOf;
    std::size_t m_charged = 0;
    PickleRef m_none = 0;
    PickleRef m_false = 0;
    PickleRef m_true = 0;
    PickleRef m_opaque = 0;
};

}  // namespace

PickleDocument readPickle(std::span<const std::byte> bytes, const std::string& where) {
    return PickleMachine(bytes, where).run();
}

}  // namespace voxbit
