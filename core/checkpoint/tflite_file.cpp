// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/tflite_file.h"

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/checkpoint/aligned_bytes.h"
#include "core/checkpoint/byte_reader.h"

namespace voxbit {
namespace {

// Places of fields in the tables of the schema.
constexpr std::uint32_t kModelSubgraphs = 2;
constexpr std::uint32_t kModelBuffers = 4;
constexpr std::uint32_t kSubgraphTensors = 0;
constexpr std::uint32_t kTensorShape = 0;
constexpr std::uint32_t kTensorType = 1;
constexpr std::uint32_t kTensorBuffer = 2;
constexpr std::uint32_t kTensorName = 3;
constexpr std::uint32_t kBufferData = 0;

constexpr std::size_t kMaxNameBytes = 4096;

std::optional<DType> dtypeOf(std::uint8_t type) {
    switch (type) {
        case 0:
            return DType::F32;
        case 1:
            return DType::F16;
        case 2:
            return DType::I32;
        case 3:
            return DType::U8;
        case 4:
            return DType::I64;
        case 6:
            return DType::Bool;
        case 7:
            return DType::I16;
        case 9:
            return DType::I8;
        case 10:
            return DType::F64;
        default:
            return std::nullopt;
    }
}

/// A FlatBuffer: tables with a list of where their fields lie, vectors with their length in front. Every access is
/// checked against the file.
class FlatBuffer {
  public:
    FlatBuffer(std::span<const std::byte> bytes, std::string where) : m_bytes(bytes), m_where(std::move(where)) {}

    std::size_t root() const { return followed(0); }

    /// Where a field of a table lies; nothing when the table leaves it at its default.
    std::optional<std::size_t> field(std::size_t table, std::uint32_t number) const {
        // The distance to the list of fields is signed and counts backwards.
        const auto back = static_cast<std::int64_t>(static_cast<std::int32_t>(at(table).u32()));
        const std::int64_t list = static_cast<std::int64_t>(table) - back;
        if (list < 0) fail("a table's list of fields lies before the file");
        const std::uint16_t listBytes = at(static_cast<std::size_t>(list)).u16();
        const std::uint32_t entry = 4 + 2 * number;
        if (entry + 2 > listBytes) return std::nullopt;
        const std::uint16_t offset = at(static_cast<std::size_t>(list) + entry).u16();
        return offset == 0 ? std::nullopt : std::optional(table + offset);
    }

    /// The elements of a vector field; no bytes when the field is absent.
    std::span<const std::byte> vector(std::size_t table, std::uint32_t number, std::size_t elementBytes) const {
        const auto place = field(table, number);
        if (!place) return {};
        ByteReader reader = at(followed(*place));
        const std::uint64_t count = reader.u32();
        return reader.take(count * elementBytes);
    }

    /// The tables of a vector of tables.
    std::vector<std::size_t> tables(std::size_t table, std::uint32_t number) const {
        const auto offsets = vector(table, number, 4);
        std::vector<std::size_t> result;
        for (std::size_t i = 0; i < offsets.size(); i += 4)
            result.push_back(followed(static_cast<std::size_t>(offsets.data() - m_bytes.data()) + i));
        return result;
    }

    std::uint8_t u8(std::size_t table, std::uint32_t number) const {
        const auto place = field(table, number);
        return place ? at(*place).u8() : 0;
    }
    std::uint32_t u32(std::size_t table, std::uint32_t number) const {
        const auto place = field(table, number);
        return place ? at(*place).u32() : 0;
    }

    [[noreturn]] void fail(const std::string& why) const { throw FormatError(m_where + ": " + why); }

  private:
    ByteReader at(std::size_t position) const {
        if (position > m_bytes.size()) fail("truncated: something lies behind the end of the file");
        return {m_bytes.subspan(position), m_where};
    }
    std::size_t followed(std::size_t position) const { return position + at(position).u32(); }

    std::span<const std::byte> m_bytes;
    std::string m_where;
};

std::vector<std::int64_t> shapeOf(const FlatBuffer& file, std::size_t tensor, const std::string& where) {
    ByteReader reader(file.vector(tensor, kTensorShape, 4), where);
    std::vector<std::int64_t> shape;
    const std::size_t rank = file.vector(tensor, kTensorShape, 4).size() / 4;
    if (rank > kMaxRank) file.fail("a tensor has " + std::to_string(rank) + " dimensions");
    for (std::size_t i = 0; i < rank; ++i) shape.push_back(reader.i32());
    return shape;
}

std::string nameOf(const FlatBuffer& file, std::size_t tensor) {
    const auto bytes = file.vector(tensor, kTensorName, 1);
    if (bytes.size() > kMaxNameBytes) file.fail("a tensor's name has " + std::to_string(bytes.size()) + " bytes");
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

bool isTflite(std::span<const std::byte> bytes) {
    constexpr std::string_view kMark = "TFL3";
    if (bytes.size() < 8) return false;
    return std::string_view(reinterpret_cast<const char*>(bytes.data()) + 4, kMark.size()) == kMark;
}

TensorSet readTflite(const std::filesystem::path& path) {
    const auto mapped = MappedFile::open(path);
    const std::string where = path.string();
    if (!isTflite(mapped->bytes())) throw FormatError(where + ": no TensorFlow Lite model: the mark TFL3 is missing");
    const FlatBuffer file(mapped->bytes(), where);
    const std::size_t model = file.root();
    const auto subgraphs = file.tables(model, kModelSubgraphs);
    if (subgraphs.size() != 1)
        file.fail("the model has " + std::to_string(subgraphs.size()) + " subgraphs; only models of one are read");
    const auto buffers = file.tables(model, kModelBuffers);

    TensorSet tensors;
    tensors.addFile(mapped);
    for (const std::size_t tensor : file.tables(subgraphs.front(), kSubgraphTensors)) {
        const std::uint32_t buffer = file.u32(tensor, kTensorBuffer);
        if (buffer >= buffers.size())
            file.fail("a tensor names buffer " + std::to_string(buffer) + ", there are " +
                      std::to_string(buffers.size()));
        const auto data = file.vector(buffers[buffer], kBufferData, 1);
        const auto dtype = dtypeOf(file.u8(tensor, kTensorType));
        if (data.empty() || !dtype) continue;
        TensorView view;
        view.name = nameOf(file, tensor);
        view.dtype = *dtype;
        view.shape = shapeOf(file, tensor, where);
        const auto count = shapeNumel(view.shape);
        if (!count || data.size() % dtypeSize(*dtype) != 0 ||
            static_cast<std::uint64_t>(*count) != data.size() / dtypeSize(*dtype))
            file.fail("tensor '" + view.name + "' " + shapeText(view.shape) + " does not fill its " +
                      std::to_string(data.size()) + " bytes");
        view.strides = rowMajorStrides(view.shape);
        const AlignedBytes aligned = alignedBytes(data, dtypeSize(*dtype), mapped);
        view.data = aligned.data;
        view.owner = aligned.owner;
        tensors.add(std::move(view));
    }
    return tensors;
}

}  // namespace voxbit
