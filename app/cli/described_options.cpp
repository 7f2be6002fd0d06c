// SPDX-License-Identifier: Apache-2.0
#include "app/cli/described_options.h"

#include <CLI/CLI.hpp>

#include "core/base/delimited.h"

namespace voxbit::cli {

void addOverride(CLI::App& app, Overrides& overrides, const std::string& path, const std::string& help, OptionForm form,
                 const ShortNames& shortNames, const std::string& group) {
    std::string names = "--" + path;
    if (const auto shortName = shortNames.find(path); shortName != shortNames.end() && shortName->second != names) {
        names = shortName->second + "," + names;
    }
    auto* option = app.add_option_function<std::vector<std::string>>(
        names,
        [&overrides, path, form](const std::vector<std::string>& texts) {
            overrides[path] = {form, texts};
        },
        help);
    option->group(group)->type_name("");
    if (form == OptionForm::Flag) {
        option->expected(0, 1)->default_str("true");  // `--exact` alone means true
    } else if (form == OptionForm::Text || form == OptionForm::Value) {
        option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    } else {
        option->take_all();
    }
}

namespace {

Json jsonOf(const std::string& path, const Override& given) {
    const std::string what = "--" + path;
    switch (given.form) {
        case OptionForm::Text:
            return given.texts.front();
        case OptionForm::Flag:
        case OptionForm::Value:
            return yamlToJson(given.texts.empty() ? "true" : given.texts.front(), what);
        case OptionForm::TextList:
            return given.texts;
        case OptionForm::ValueList:
            break;
    }
    Json list = Json::array();
    for (const auto& text : given.texts) {
        for (const auto part : splitLine(text, ',')) list.push_back(yamlToJson(std::string(trimmed(part)), what));
    }
    return list;
}

}  // namespace

void addSetOption(CLI::App& app, Overrides& overrides) {
    app.add_option_function<std::vector<std::string>>(
           "--set",
           [&overrides](const std::vector<std::string>& assignments) {
               for (const auto& assignment : assignments) {
                   const std::size_t equals = assignment.find('=');
                   if (equals == std::string::npos) throw CLI::ValidationError("--set", "wants path=value");
                   overrides[assignment.substr(0, equals)] = {OptionForm::Value, {assignment.substr(equals + 1)}};
               }
           },
           "Set any member by its path: --set layers.pins.lm_head=8")
        ->type_name("PATH=VALUE")
        ->take_all();
}

void applyOverrides(Json& json, const Overrides& overrides) {
    for (const auto& [path, given] : overrides) {
        Json* target = &json;
        for (const auto part : splitLine(path, '.')) {
            if (target->is_null()) *target = Json::object();
            target = &(*target)[std::string(part)];
        }
        *target = jsonOf(path, given);
    }
}

}  // namespace voxbit::cli
