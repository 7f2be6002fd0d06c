// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <map>
#include <string>
#include <vector>

#include "core/base/fields.h"

/// Command line options made from the same description that reads YAML: every leaf of a described struct becomes an
/// option named by its path, `--calibration.calibrator cosine`. What was given is kept as text and laid over the JSON
/// of the configuration file, so there is one place that checks types, ranges and unknown keys.
namespace voxbit::cli {

/// How the text of an option becomes JSON.
enum class OptionForm { Text, Value, Flag, TextList, ValueList };

/// What was typed for one option.
struct Override {
    OptionForm form = OptionForm::Value;
    std::vector<std::string> texts;
};
/// By option path.
using Overrides = std::map<std::string, Override>;

/// Path in the description -> shorter spelling offered beside it: {"corpus.path", "--corpus"}.
using ShortNames = std::map<std::string, std::string>;

void addOverride(CLI::App& app, Overrides& overrides, const std::string& path, const std::string& help, OptionForm form,
                 const ShortNames& shortNames, const std::string& group);

/// Lays the overrides over `json` (objects are created on the way). Values are YAML; value lists may be separated by
/// commas or given as several arguments.
/// @throws FormatError naming the option
void applyOverrides(Json& json, const Overrides& overrides);

namespace detail {

template <class T>
constexpr OptionForm optionForm() {
    if constexpr (fields::IsOptional<T>::value) {
        return optionForm<typename T::value_type>();
    } else if constexpr (fields::IsVector<T>::value) {
        return optionForm<typename T::value_type>() == OptionForm::Text ? OptionForm::TextList : OptionForm::ValueList;
    } else {
        return std::is_same_v<T, std::string> ? OptionForm::Text
               : std::is_same_v<T, bool>      ? OptionForm::Flag
                                              : OptionForm::Value;
    }
}

class OptionVisitor {
  public:
    OptionVisitor(CLI::App& app, Overrides& overrides, const ShortNames& shortNames, std::string prefix)
        : m_app(app), m_overrides(overrides), m_shortNames(shortNames), m_prefix(std::move(prefix)) {}

    template <class T>
    void operator()(std::string_view name, T& value, std::string_view help, const Constraint& constraint = {}) {
        const std::string path = m_prefix.empty() ? std::string(name) : m_prefix + "." + std::string(name);
        if constexpr (fields::Described<T>) {
            OptionVisitor nested(m_app, m_overrides, m_shortNames, path);
            T::describe(value, nested);
        } else {
            std::string text(help);
            if (const std::string range = constraint.text(); !range.empty()) text += " (" + range + ")";
            const std::string shown = fields::writeValue(value).dump();
            if (shown != "null" && shown != "\"\"" && shown != "[]" && shown != "{}") text += " [" + shown + "]";
            const std::string group = m_prefix.empty() ? "Experiment" : m_prefix;
            addOverride(m_app, m_overrides, path, text, optionForm<T>(), m_shortNames, group);
        }
    }

  private:
    CLI::App& m_app;
    Overrides& m_overrides;
    const ShortNames& m_shortNames;
    std::string m_prefix;
};

}  // namespace detail

/// `--set path=value`: any member by its path, also those inside mappings, which have no option of their own.
void addSetOption(CLI::App& app, Overrides& overrides);

/// Adds one option per leaf of T's description.
template <class T>
void addDescribedOptions(CLI::App& app, Overrides& overrides, const ShortNames& shortNames = {}) {
    T defaults{};
    detail::OptionVisitor visitor(app, overrides, shortNames, {});
    T::describe(defaults, visitor);
}

}  // namespace voxbit::cli
