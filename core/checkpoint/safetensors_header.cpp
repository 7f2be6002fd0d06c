// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/safetensors_header.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "core/base/error.h"

namespace voxbit {

namespace {

constexpr std::string_view kMetadataKey = "__metadata__";

/// Receives the header's JSON events. A handler with one state per nesting level instead of a document: the header's
/// shape is fixed, so anything else is refused where it starts, and nothing of it is stored.
class HeaderHandler : public nlohmann::json_sax<nlohmann::json> {
  public:
    explicit HeaderHandler(const std::string& where) : m_where(where) {}

    SafetensorsHeader take() { return std::move(m_header); }

    bool start_object(std::size_t) override {
        switch (m_state) {
            case State::Start:
                m_state = State::Names;
                return true;
            case State::TensorValue:
                m_header.entries.push_back({.name = m_name, .dtype = {}, .shape = {}, .begin = 0, .end = 0});
                m_hasDType = m_hasShape = m_hasOffsets = false;
                m_state = State::Fields;
                return true;
            case State::MetadataValue:
                m_state = State::Metadata;
                return true;
            default:
                unexpected("an object");
        }
    }

    bool end_object() override {
        switch (m_state) {
            case State::Names:
                m_state = State::End;
                return true;
            case State::Metadata:
                m_state = State::Names;
                return true;
            default:
                if (!m_hasDType || !m_hasShape || !m_hasOffsets) fail("dtype, shape or data_offsets is missing");
                m_state = State::Names;
                return true;
        }
    }

    bool key(std::string& text) override {
        if (m_state == State::Names) {
            if (!m_names.insert(text).second) throw FormatError(m_where + ": tensor '" + text + "' is there twice");
            m_name = text;
            m_state = text == kMetadataKey ? State::MetadataValue : State::TensorValue;
            return true;
        }
        if (m_state == State::Metadata) {
            m_metadataKey = text;
            if (m_header.metadata.count(text)) fail("key '" + text + "' is there twice");
            return true;
        }
        if (text == "dtype") return field(m_hasDType, State::DTypeValue, text);
        if (text == "shape") return field(m_hasShape, State::ShapeValue, text);
        if (text == "data_offsets") return field(m_hasOffsets, State::OffsetsValue, text);
        fail("unknown key '" + text + "'");
    }

    bool start_array(std::size_t) override {
        if (m_state == State::ShapeValue) {
            m_state = State::Shape;
        } else if (m_state == State::OffsetsValue) {
            m_state = State::Offsets;
            m_offsetCount = 0;
        } else {
            unexpected("an array");
        }
        return true;
    }

    bool end_array() override {
        if (m_state == State::Offsets && m_offsetCount != 2) fail("data_offsets must be two numbers");
        m_state = State::Fields;
        return true;
    }

    bool string(std::string& text) override {
        if (m_state == State::Metadata) {
            m_header.metadata.emplace(m_metadataKey, text);
            return true;
        }
        if (m_state != State::DTypeValue) unexpected("a text");
        const auto dtype = dtypeFromName(text);
        if (!dtype) fail("unknown type '" + text + "'; known are F64, F32, F16, BF16, I64, I32, I16, I8, U8, BOOL");
        m_header.entries.back().dtype = *dtype;
        m_state = State::Fields;
        return true;
    }

    bool number_unsigned(std::uint64_t value) override {
        if (m_state == State::Shape) {
            auto& shape = m_header.entries.back().shape;
            if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
                fail("dimension " + std::to_string(value) + " is too large");
            if (shape.size() == kMaxRank) fail("more than " + std::to_string(kMaxRank) + " dimensions");
            shape.push_back(static_cast<std::int64_t>(value));
        } else if (m_state == State::Offsets) {
            if (m_offsetCount == 2) fail("data_offsets must be two numbers");
            auto& entry = m_header.entries.back();
            (m_offsetCount == 0 ? entry.begin : entry.end) = value;
            ++m_offsetCount;
        } else {
            unexpected("a number");
        }
        return true;
    }

    bool number_integer(std::int64_t value) override { fail("negative number " + std::to_string(value)); }
    bool number_float(double, const std::string& text) override { fail("number " + text + " is not a natural number"); }
    bool null() override { unexpected("null"); }
    bool boolean(bool) override { unexpected("true or false"); }
    bool binary(nlohmann::json::binary_t&) override { unexpected("binary data"); }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& e) override {
        throw FormatError(m_where + ": the header is not valid JSON: " + e.what());
    }

  private:
    /// Metadata waits for a key or, after one, for its text: the JSON grammar keeps the two apart.
    enum class State {
        Start,
        Names,
        TensorValue,
        Fields,
        DTypeValue,
        ShapeValue,
        Shape,
        OffsetsValue,
        Offsets,
        MetadataValue,
        Metadata,
        End
    };

    bool field(bool& isThere, State next, const std::string& key) {
        if (isThere) fail("key '" + key + "' is there twice");
        isThere = true;
        m_state = next;
        return true;
    }

    [[noreturn]] void fail(const std::string& reason) const {
        throw FormatError(m_where + (m_name.empty() ? ": the header: " : ": tensor '" + m_name + "': ") + reason);
    }
    [[noreturn]] void unexpected(const std::string& what) const { fail(what + " is not allowed there"); }

    const std::string& m_where;
    SafetensorsHeader m_header;
    State m_state = State::Start;
    std::string m_name;
    std::string m_metadataKey;
    std::unordered_set<std::string> m_names;
    bool m_hasDType = false;
    bool m_hasShape = false;
    bool m_hasOffsets = false;
    int m_offsetCount = 0;
};

}  // namespace

SafetensorsHeader parseSafetensorsHeader(std::string_view json, const std::string& where) {
    HeaderHandler handler(where);
    nlohmann::json::sax_parse(json, &handler);
    return handler.take();
}

}  // namespace voxbit
