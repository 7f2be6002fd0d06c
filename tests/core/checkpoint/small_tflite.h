// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

/// A TensorFlow Lite model of a few hundred bytes, written after the FlatBuffers format.
namespace voxbit::test {

/// Writes FlatBuffers front to back: offsets are patched when what they point to is written.
class FlatBufferWriter {
  public:
    void u16(std::uint16_t value) { raw(&value, 2); }
    void u32(std::uint32_t value) { raw(&value, 4); }
    void text(const std::string& value) {
        u32(static_cast<std::uint32_t>(value.size()));
        raw(value.data(), value.size());
        m_bytes.push_back('\0');
        align();
    }
    /// A table whose fields are 4 bytes each, in order; returns the place of its first field.
    std::size_t table(std::size_t fields) {
        align();
        const std::size_t list = m_bytes.size();
        u16(static_cast<std::uint16_t>(4 + 2 * fields));
        u16(static_cast<std::uint16_t>(4 + 4 * fields));
        for (std::size_t i = 0; i < fields; ++i) u16(static_cast<std::uint16_t>(4 + 4 * i));
        align();
        m_table = m_bytes.size();
        u32(static_cast<std::uint32_t>(m_table - list));
        const std::size_t first = m_bytes.size();
        for (std::size_t i = 0; i < fields; ++i) u32(0);
        return first;
    }
    std::size_t lastTable() const { return m_table; }
    std::size_t size() const { return m_bytes.size(); }
    /// Makes the offset at `place` point to the end of what is written so far, or to `target`.
    void point(std::size_t place) { point(place, m_bytes.size()); }
    void point(std::size_t place, std::size_t target) { set(place, static_cast<std::uint32_t>(target - place)); }
    void set(std::size_t place, std::uint32_t value) { std::memcpy(m_bytes.data() + place, &value, 4); }
    void raw(const void* data, std::size_t count) { m_bytes.append(static_cast<const char*>(data), count); }
    const std::string& bytes() const { return m_bytes; }

  private:
    void align() {
        while (m_bytes.size() % 4 != 0) m_bytes.push_back('\0');
    }
    std::string m_bytes;
    std::size_t m_table = 0;
};

/// One subgraph with tensor "weights", float32 [2, 3] = 0 .. 5, and tensor "input" without content.
inline std::string smallTfliteModel() {
    FlatBufferWriter b;
    b.u32(0);
    b.raw("TFL3", 4);
    const std::size_t model = b.table(5);
    b.point(0, b.lastTable());
    b.set(model, 3);  // version

    b.point(model + 4 * 2);  // subgraphs
    b.u32(1);
    const std::size_t subgraphs = b.size();
    b.u32(0);
    const std::size_t subgraph = b.table(1);
    b.point(subgraphs, b.lastTable());
    b.point(subgraph);  // tensors
    b.u32(2);
    const std::size_t tensors = b.size();
    b.u32(0);
    b.u32(0);

    const auto addTensor = [&](std::size_t entry, const std::string& name, std::vector<std::uint32_t> shape,
                               std::uint32_t buffer) {
        const std::size_t tensor = b.table(4);
        b.point(entry, b.lastTable());
        b.point(tensor);
        b.u32(static_cast<std::uint32_t>(shape.size()));
        for (const auto size : shape) b.u32(size);
        b.set(tensor + 8, buffer);
        b.point(tensor + 12);
        b.text(name);
    };
    addTensor(tensors, "weights", {2, 3}, 1);
    addTensor(tensors + 4, "input", {1, 7}, 0);

    b.point(model + 4 * 4);  // buffers; the first is empty, as the format asks
    b.u32(2);
    const std::size_t buffers = b.size();
    b.u32(0);
    b.u32(0);
    b.table(0);
    b.point(buffers, b.lastTable());
    const std::size_t data = b.table(1);
    b.point(buffers + 4, b.lastTable());
    b.point(data);
    b.u32(24);
    for (int i = 0; i < 6; ++i) {
        const auto value = static_cast<float>(i);
        b.raw(&value, 4);
    }
    return b.bytes();
}

}  // namespace voxbit::test
