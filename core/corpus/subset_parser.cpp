// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/comma_list.h"
#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/positions.h"
#include "core/corpus/subset_node.h"

namespace voxbit {
namespace {

/// Deeper nesting is refused: the parser and every walk over its tree recurse.
constexpr int kMaxDepth = 100;
constexpr std::size_t kMaxLength = 100000;

using NodePointer = std::shared_ptr<const SubsetNode>;

bool isWordCharacter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80 ||
           std::string_view("_-.:/+*").find(c) != std::string_view::npos;
}

struct Token {
    enum class Kind { word, quoted, sign, end };
    Kind kind = Kind::end;
    std::string text;
    std::size_t column = 1;
};

[[noreturn]] void fail(std::size_t column, const std::string& reason) {
    throw InvalidArgument("subset expression, column " + std::to_string(column) + ": " + reason);
}

class Lexer {
  public:
    explicit Lexer(std::string_view text) : m_text(text) { advance(); }

    const Token& token() const { return m_token; }
    bool isSign(std::string_view sign) const { return m_token.kind == Token::Kind::sign && m_token.text == sign; }
    Token take() {
        Token taken = m_token;
        advance();
        return taken;
    }
    std::string shown() const { return m_token.kind == Token::Kind::end ? "the end" : "'" + m_token.text + "'"; }

  private:
    void advance() {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos) ++m_at;
        m_token = {Token::Kind::end, {}, m_at + 1};
        if (m_at == m_text.size()) return;
        const char c = m_text[m_at];
        if (c == '"' || c == '\'') return readQuoted(c);
        if (isWordCharacter(c)) {
            m_token.kind = Token::Kind::word;
            while (m_at < m_text.size() && isWordCharacter(m_text[m_at])) m_token.text.push_back(m_text[m_at++]);
            return;
        }
        m_token.kind = Token::Kind::sign;
        for (const std::string_view sign : {"!=", "!~", "<=", ">=", "=", "<", ">", "~", "!", "&", "|", "(", ")", ","}) {
            if (!m_text.substr(m_at).starts_with(sign)) continue;
            m_token.text = sign;
            m_at += sign.size();
            return;
        }
        fail(m_at + 1, std::string("unexpected character '") + c + "'; put values with special characters in quotes");
    }

    void readQuoted(char quote) {
        m_token.kind = Token::Kind::quoted;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == quote) {
                ++m_at;
                return;
            }
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) ++m_at;
            m_token.text.push_back(m_text[m_at]);
        }
        fail(m_token.column, "the quotation mark is not closed");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    Token m_token;
};

std::optional<Field> findField(std::string_view name) {
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        if (fieldName(static_cast<Field>(i)) == name) return static_cast<Field>(i);
    }
    return {};
}

std::string allFieldNames() {
    return commaList(allPositions(kFieldCount), [](std::size_t i) { return fieldName(static_cast<Field>(i)); });
}

std::optional<double> parseNumber(const std::string& text) {
    double number = 0.0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stopped != end || !std::isfinite(number)) return {};
    return number;
}

bool isOrder(Comparison comparison) {
    return comparison == Comparison::Less || comparison == Comparison::LessEqual || comparison == Comparison::Greater ||
           comparison == Comparison::GreaterEqual;
}

/// expression = term { "|" term };  term = factor { "&" factor };  factor = "!" factor | "(" expression ")" | question
class Parser {
  public:
    explicit Parser(std::string_view text) : m_lexer(text) {}

    NodePointer parseAll() {
        if (m_lexer.token().kind == Token::Kind::end) return {};
        NodePointer root = parseChain(SubsetNode::Kind::Any, 0);
        if (m_lexer.token().kind != Token::Kind::end) {
            fail(m_lexer.token().column, "expected & or | or the end, found " + m_lexer.shown());
        }
        return root;
    }

  private:
    NodePointer parseChain(SubsetNode::Kind kind, int depth) {
        const bool isAny = kind == SubsetNode::Kind::Any;
        const auto parseChild = [&] { return isAny ? parseChain(SubsetNode::Kind::All, depth) : parseFactor(depth); };
        SubsetNode chain;
        chain.kind = kind;
        const auto append = [&](NodePointer child) {
            // (a & b) & c asks the same as a & b & c.
            if (child->kind == kind) {
                chain.children.insert(chain.children.end(), child->children.begin(), child->children.end());
            } else {
                chain.children.push_back(std::move(child));
            }
        };
        append(parseChild());
        while (m_lexer.isSign(isAny ? "|" : "&")) {
            m_lexer.take();
            append(parseChild());
        }
        if (chain.children.size() == 1) return chain.children.front();
        return std::make_shared<const SubsetNode>(std::move(chain));
    }

    NodePointer parseFactor(int depth) {
        if (depth > kMaxDepth) fail(m_lexer.token().column, "nested too deeply");
        if (m_lexer.isSign("!")) {
            m_lexer.take();
            SubsetNode node;
            node.kind = SubsetNode::Kind::Not;
            node.children.push_back(parseFactor(depth + 1));
            return std::make_shared<const SubsetNode>(std::move(node));
        }
        if (m_lexer.isSign("(")) {
            const std::size_t column = m_lexer.take().column;
            NodePointer inner = parseChain(SubsetNode::Kind::Any, depth + 1);
            if (!m_lexer.isSign(")")) {
                fail(m_lexer.token().column,
                     "expected ) for the ( in column " + std::to_string(column) + ", found " + m_lexer.shown());
            }
            m_lexer.take();
            return inner;
        }
        return parseQuestion();
    }

    NodePointer parseQuestion() {
        const Token name = m_lexer.token();
        if (name.kind != Token::Kind::word) {
            fail(name.column, "expected a field (" + allFieldNames() + "), found " + m_lexer.shown());
        }
        const auto field = findField(lowerCase(name.text));
        if (!field) fail(name.column, "unknown field '" + name.text + "'; fields are " + allFieldNames());
        m_lexer.take();
        SubsetNode node;
        node.field = *field;
        const std::size_t column = m_lexer.token().column;
        node.comparison = parseComparison();
        const bool hasOrder = *field == Field::Duration || *field == Field::Age;
        if (isOrder(node.comparison) && !hasOrder) {
            fail(column, std::string(fieldName(*field)) + " has no order; use = != ~ !~ or in");
        }
        if (*field == Field::Duration &&
            (node.comparison == Comparison::Contains || node.comparison == Comparison::ContainsNot)) {
            fail(column, "duration is a number; use = != < <= > >= or in");
        }
        node.isNumeric = isOrder(node.comparison) || *field == Field::Duration;
        parseValues(node);
        return std::make_shared<const SubsetNode>(std::move(node));
    }

    Comparison parseComparison() {
        static constexpr std::pair<std::string_view, Comparison> kSigns[] = {
            {"=", Comparison::Equal},      {"!=", Comparison::NotEqual},   {"<", Comparison::Less},
            {"<=", Comparison::LessEqual}, {">", Comparison::Greater},     {">=", Comparison::GreaterEqual},
            {"~", Comparison::Contains},   {"!~", Comparison::ContainsNot}};
        for (const auto& [sign, comparison] : kSigns) {
            if (!m_lexer.isSign(sign)) continue;
            m_lexer.take();
            return comparison;
        }
        if (m_lexer.token().kind == Token::Kind::word && lowerCase(m_lexer.token().text) == "in") {
            m_lexer.take();
            return Comparison::In;
        }
        fail(m_lexer.token().column, "expected a comparison (= != < <= > >= ~ !~ in), found " + m_lexer.shown());
    }

    void parseValues(SubsetNode& node) {
        if (node.comparison != Comparison::In) return parseValue(node);
        if (!m_lexer.isSign("(")) fail(m_lexer.token().column, "expected ( after in, found " + m_lexer.shown());
        m_lexer.take();
        parseValue(node);
        while (m_lexer.isSign(",")) {
            m_lexer.take();
            parseValue(node);
        }
        if (!m_lexer.isSign(")")) fail(m_lexer.token().column, "expected , or ), found " + m_lexer.shown());
        m_lexer.take();
        std::sort(node.values.begin(), node.values.end());
        node.values.erase(std::unique(node.values.begin(), node.values.end()), node.values.end());
    }

    void parseValue(SubsetNode& node) {
        if (m_lexer.token().kind != Token::Kind::word && m_lexer.token().kind != Token::Kind::quoted) {
            fail(m_lexer.token().column, "expected a value, found " + m_lexer.shown());
        }
        Token value = m_lexer.take();
        if (node.isNumeric) {
            const auto number = parseNumber(value.text);
            if (!number) fail(value.column, "expected a number, found '" + value.text + "'");
            node.number = *number;
            value.text.resize(40);
            const auto [end, error] = std::to_chars(value.text.data(), value.text.data() + 40, *number);
            if (error == std::errc()) value.text.resize(static_cast<std::size_t>(end - value.text.data()));
        } else if (node.field == Field::Gender && node.comparison != Comparison::Contains &&
                   node.comparison != Comparison::ContainsNot) {
            const Gender gender = parseGender(value.text);
            if (gender == Gender::Unknown && lowerCase(value.text) != "unknown") {
                fail(value.column, "'" + value.text + "' is no gender; use F, M, other or unknown");
            }
            value.text = genderName(gender);
        }
        node.values.push_back(std::move(value.text));
    }

    Lexer m_lexer;
};

std::string valueText(const std::string& value) {
    if (!value.empty() && std::all_of(value.begin(), value.end(), &isWordCharacter)) return value;
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\') quoted.push_back('\\');
        quoted.push_back(c);
    }
    return quoted + "\"";
}

std::string comparisonText(const SubsetNode& node) {
    static constexpr std::string_view kSigns[] = {"=", "!=", "<", "<=", ">", ">=", "~", "!~"};
    std::string text(fieldName(node.field));
    if (node.comparison != Comparison::In) {
        return text + std::string(kSigns[static_cast<std::size_t>(node.comparison)]) + valueText(node.values.front());
    }
    return text + " in (" + commaList(node.values, valueText) + ")";
}

}  // namespace

NodePointer parseSubset(std::string_view text) {
    if (text.size() > kMaxLength) fail(kMaxLength, "longer than " + std::to_string(kMaxLength) + " characters");
    return Parser(text).parseAll();
}

std::string subsetText(const SubsetNode& node) {
    if (node.kind == SubsetNode::Kind::Compare) return comparisonText(node);
    const auto inParentheses = [](const SubsetNode& inner) { return std::string("(").append(subsetText(inner)) + ")"; };
    if (node.kind == SubsetNode::Kind::Not) {
        // Always in parentheses: "! speaker=a" would read as if it belonged to the field.
        return std::string("!").append(inParentheses(*node.children.front()));
    }
    const bool isAll = node.kind == SubsetNode::Kind::All;
    std::string text;
    for (const NodePointer& child : node.children) {
        if (!text.empty()) text += isAll ? " & " : " | ";
        const bool needsParentheses = isAll && child->kind == SubsetNode::Kind::Any;
        text += needsParentheses ? inParentheses(*child) : subsetText(*child);
    }
    return text;
}

}  // namespace voxbit
