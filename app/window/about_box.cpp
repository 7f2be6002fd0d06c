// SPDX-License-Identifier: Apache-2.0
#include "app/window/about_box.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/window/icons.h"

namespace voxbit {

std::vector<Component> components() {
    const auto text = [](const char* version) { return QString::fromLatin1(version); };
    return {
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0-only"),
         AboutBox::tr("window, icons, playback")},
        {QStringLiteral("QCustomPlot"), text(VOXBIT_QCUSTOMPLOT_VERSION), QStringLiteral("GPL-3.0-or-later"),
         AboutBox::tr("plots")},
        {QStringLiteral("LibTorch"), text(VOXBIT_TORCH_VERSION), QStringLiteral("BSD-3-Clause"),
         AboutBox::tr("tensors and training")},
        {QStringLiteral("oneDNN"), text(VOXBIT_DNNL_VERSION), QStringLiteral("Apache-2.0"),
         AboutBox::tr("layers in 8-bit integers")},
        {QStringLiteral("OpenBLAS"), text(VOXBIT_OPENBLAS_VERSION), QStringLiteral("BSD-3-Clause"),
         AboutBox::tr("matrix products")},
        {QStringLiteral("ONNX"), text(VOXBIT_ONNX_VERSION), QStringLiteral("Apache-2.0"),
         AboutBox::tr("exported models")},
        {QStringLiteral("Protocol Buffers"), text(VOXBIT_PROTOBUF_VERSION), QStringLiteral("BSD-3-Clause"),
         AboutBox::tr("exported models")},
        {QStringLiteral("libsndfile"), text(VOXBIT_SNDFILE_VERSION), QStringLiteral("LGPL-2.1-or-later"),
         AboutBox::tr("audio files")},
        {QStringLiteral("libsoxr"), text(VOXBIT_SOXR_VERSION), QStringLiteral("LGPL-2.1-or-later"),
         AboutBox::tr("resampling")},
        {QStringLiteral("SQLite"), text(VOXBIT_SQLITE_VERSION), QStringLiteral("blessing"),
         AboutBox::tr("database of runs")},
        {QStringLiteral("SQLiteCpp"), text(VOXBIT_SQLITECPP_VERSION), QStringLiteral("MIT"),
         AboutBox::tr("database of runs")},
        {QStringLiteral("yaml-cpp"), text(VOXBIT_YAML_VERSION), QStringLiteral("MIT"),
         AboutBox::tr("experiment files")},
        {QStringLiteral("JSON for Modern C++"), text(VOXBIT_JSON_VERSION), QStringLiteral("MIT"),
         AboutBox::tr("checkpoint files")},
        {QStringLiteral("OpenSSL"), text(VOXBIT_OPENSSL_VERSION), QStringLiteral("Apache-2.0"),
         AboutBox::tr("content hashes")},
        {QStringLiteral("CLI11"), text(VOXBIT_CLI11_VERSION), QStringLiteral("BSD-3-Clause"),
         AboutBox::tr("command line")},
        {QStringLiteral("spdlog"), text(VOXBIT_SPDLOG_VERSION), QStringLiteral("MIT"), AboutBox::tr("command line")},
    };
}

AboutBox::AboutBox(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Voxbit"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* picture = new QLabel(this);
    picture->setPixmap(applicationIcon().pixmap(fontMetrics().height() * 4));
    auto* text = new QLabel(
        tr("<h3>Voxbit %1</h3>"
           "<p>Workbench for personalised mixed-precision quantization of speech recognition models.</p>"
           "<p>Its own source is under the Apache License 2.0. The window as you have it is under the GNU General "
           "Public License, version 3 or later, because it draws its plots with QCustomPlot.</p>"
           "<p>The method at its heart: Fish, Michieli, Ozay, <i>A Model for Every User and Budget: Label-Free and "
           "Personalized Mixed-Precision Quantization</i>, Interspeech 2023, arXiv 2307.12659.</p>")
            .arg(QStringLiteral(VOXBIT_VERSION)),
        this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* head = new QHBoxLayout;
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addWidget(text, 1);

    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Made with"));
    list->setHeaderLabels({tr("Made with"), tr("Version"), tr("Licence"), tr("For")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    for (const Component& part : components())
        new QTreeWidgetItem(list, {part.name, part.version, part.licence, part.purpose});
    for (int column = 0; column < list->columnCount(); ++column) list->resizeColumnToContents(column);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(list);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 95, fontMetrics().height() * 34);
}

}  // namespace voxbit
