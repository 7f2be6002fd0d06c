// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/report/figure.h"

/// Files of a figure. This header is free of Qt, so that the command line tool can use it too.
namespace voxbit {

struct FigureFileOptions {
    int width = 800;  ///< CSS pixels, 200..20000
    int height = 500;
    double scale = 2;  ///< device pixels per CSS pixel, of PNG, 0.5..8; at most 100 million pixels in all
    Theme theme = Theme::Light;
    std::string header;  ///< names the run, in CSV
};

/// Writes PNG, PDF, SVG or CSV, by the ending of `path`, atomically. Needs no application object and no display: PNG
/// and PDF make an offscreen one that stays until the program ends when there is none. PNG and PDF only in the thread
/// of the application object; SVG and CSV, which core writes, in any.
/// @throws InvalidArgument for another ending or a size out of range; IoError
void writeFigureFile(const Figure& figure, const std::filesystem::path& path, const FigureFileOptions& options);

}  // namespace voxbit
