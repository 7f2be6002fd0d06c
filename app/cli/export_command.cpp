// SPDX-License-Identifier: Apache-2.0
// `export`: a stored run, or a packed file, in the format of another program.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "core/base/error.h"
#include "core/experiment/export_model.h"
#include "core/report/table.h"

namespace voxbit::cli {
namespace {

struct ExportInput {
    std::string source;
    std::string format = "voxbit";
    std::string output;
    std::string width = "fp32";
};

std::optional<RunId> runNumber(const std::string& text) {
    RunId id = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), id);
    return code == std::errc() && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

ExportedFiles exportSource(const Session& session, const ExportInput& input) {
    const ExportFormat format = parseExportFormat(input.format);
    const RestWidth width = parseRestWidth(input.width);
    const RunControl control = session.console.control();
    if (const auto id = runNumber(input.source)) {
        Workspace workspace(session.database, session.cache);
        return exportModel(quantizedModelOf(*id, workspace, control), format, width, input.output, control);
    }
    if (!isPackedFile(input.source))
        throw UsageError(input.source + " is neither the number of a run nor a packed file");
    return exportModel(openPackedModel(input.source, "cpu", control), format, width, input.output);
}

void exportAndTell(const Session& session, const ExportInput& input) {
    const ExportedFiles exported = exportSource(session, input);
    if (session.console.isJson) {
        Json json{{"format", input.format}, {"size_bytes", exported.sizeBytes}, {"files", Json::array()}};
        for (const auto& file : exported.files) json["files"].push_back(file.string());
        return session.console.printJson(json);
    }
    session.console.out << input.output << ": " << input.format << ", "
                        << mebibytesText(static_cast<double>(exported.sizeBytes)) << " in " << exported.files.size()
                        << (exported.files.size() == 1 ? " file\n" : " files\n");
}

std::string formatHelp() {
    std::string help = "Format:";
    for (const auto& entry : exportFormats()) help += "\n  " + std::string(entry.name) + ": " + std::string(entry.help);
    return help;
}

}  // namespace

void addExport(CLI::App& app, Session& session) {
    CLI::App* command =
        app.add_subcommand("export", "Write the model of a stored run, or a packed file, for other programs");
    auto input = std::make_shared<ExportInput>();
    command->add_option("source", input->source, "Number of a run, or packed file")->required();
    std::vector<std::string> names;
    for (const auto& entry : exportFormats()) names.emplace_back(entry.name);
    command->add_option("--format", input->format, formatHelp())->check(CLI::IsMember(names))->capture_default_str();
    command->add_option("--out", input->output, "File or folder to write")->type_name("PATH")->required();
    command->add_option("--width", input->width, "Floating point numbers in checkpoint folders: fp32 or fp16")
        ->check(CLI::IsMember({"fp32", "fp16"}))
        ->capture_default_str();
    command->footer(exampleText("export 7 --format huggingface --width fp16 --out digits-4bit"));
    command->callback([&session, input] { exportAndTell(session, *input); });
}

}  // namespace voxbit::cli
