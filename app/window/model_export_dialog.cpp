// SPDX-License-Identifier: Apache-2.0
#include "app/window/model_export_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <utility>

#include "app/window/core_text.h"
#include "app/window/mnemonic.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

/// What the format is for; formats without words of the window's speak for themselves.
QString purposeOf(const ExportFormatEntry& entry) {
    const QString words = choiceDefinition("export", entry.name);
    return (words.isEmpty() ? toQString(entry.help) : words) + QLatin1Char('.');
}

/// Names of experiments may hold anything.
QString fileNameOf(QString name) {
    for (QChar& c : name) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('.') && c != QLatin1Char('-')) c = QLatin1Char('_');
    }
    return name;
}

}  // namespace

ModelExportDialog::ModelExportDialog(std::vector<ModelExportSource> sources, QWidget* parent)
    : QDialog(parent),
      m_sources(std::move(sources)),
      m_source(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_purpose(new QLabel(this)),
      m_width(new QComboBox(this)),
      m_path(new QLineEdit(this)),
      m_message(new QLabel(this)) {
    setWindowTitle(tr("Export quantized model"));
    for (const ModelExportSource& source : m_sources) m_source->addItem(source.text);
    for (const ExportFormatEntry& entry : exportFormats()) {
        m_format->addItem(choiceText("export", entry.name), static_cast<int>(entry.format));
        m_format->setItemData(m_format->count() - 1, purposeOf(entry), Qt::ToolTipRole);
    }
    m_width->addItem(tr("32 bits (fp32)"), static_cast<int>(RestWidth::Fp32));
    m_width->addItem(tr("16 bits (fp16)"), static_cast<int>(RestWidth::Fp16));
    m_width->setToolTip(
        tr("Width of floating point numbers in checkpoint folders; other formats have none to choose."));
    m_source->setObjectName(QStringLiteral("exportSource"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_width->setObjectName(QStringLiteral("exportWidth"));
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_message->setObjectName(QStringLiteral("exportMessage"));
    buildForm();
    connect(m_source, &QComboBox::currentIndexChanged, this, &ModelExportDialog::followSource);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ModelExportDialog::followFormat);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_export->setEnabled(!path().isEmpty());
        m_message->clear();
    });
    followFormat();
}

void ModelExportDialog::buildForm() {
    for (QLabel* label : {m_purpose, m_message}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setMinimumHeight(3 * fontMetrics().lineSpacing());  // so that nothing jumps with the choices
    }
    m_message->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_purpose->setPalette(withTextColour(palette(), faintTextColour(palette())));
    auto* browse = new QPushButton(tr("&Browse ..."), this);
    connect(browse, &QPushButton::clicked, this, &ModelExportDialog::choosePath);
    auto* file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("E&xport"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ModelExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [&](const QString& text, QWidget* field, QLayout* row = nullptr) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        field->setAccessibleName(withoutMnemonic(text));
        if (row != nullptr) {
            form->addRow(label, row);
        } else {
            form->addRow(label, field);
        }
    };
    addRow(tr("&Model"), m_source);
    addRow(tr("&Format"), m_format);
    form->addRow(QString(), m_purpose);
    addRow(tr("&Numbers"), m_width);
    addRow(tr("&Write to"), m_path, file);
    form->addRow(QString(), m_message);
    form->addRow(buttons);
    resize(76 * fontMetrics().averageCharWidth(), sizeHint().height());
}

ModelExportOrder ModelExportDialog::order() const {
    ModelExportOrder order;
    order.run = m_sources[static_cast<std::size_t>(m_source->currentIndex())].run;
    order.format = static_cast<ExportFormat>(m_format->currentData().toInt());
    order.floats = static_cast<RestWidth>(m_width->currentData().toInt());
    if (!exportFormatEntry(order.format).isFolder()) order.floats = RestWidth::Fp32;
    order.path = path();
    return order;
}

QString ModelExportDialog::path() const {
    const QString text = m_path->text().trimmed();
    return text.isEmpty() ? text : QDir::home().absoluteFilePath(QDir::fromNativeSeparators(text));
}

void ModelExportDialog::followSource() {
    if (m_path->text() != m_suggested) return;
    const QString name = fileNameOf(m_sources[static_cast<std::size_t>(m_source->currentIndex())].fileName);
    const QString folder = m_suggested.isEmpty() ? QDir::homePath() : QFileInfo(path()).absolutePath();
    m_suggested = QDir::toNativeSeparators(QDir(folder).filePath(name + m_suffix));
    m_path->setText(m_suggested);
}

void ModelExportDialog::followFormat() {
    const ExportFormatEntry& chosen = exportFormatEntry(static_cast<ExportFormat>(m_format->currentData().toInt()));
    m_purpose->setText(purposeOf(chosen));
    m_format->setAccessibleDescription(m_purpose->text());
    m_width->setEnabled(chosen.isFolder());
    const QString before = std::exchange(m_suffix, toQString(chosen.suffix));
    if (m_path->text() == m_suggested) return followSource();
    // A name of one's own keeps its stem.
    if (m_path->text().endsWith(before)) m_path->setText(m_path->text().chopped(before.size()) + m_suffix);
}

void ModelExportDialog::choosePath() {
    if (m_suffix.isEmpty()) {
        const QString folder = QFileDialog::getExistingDirectory(this, windowTitle(), QFileInfo(path()).absolutePath());
        if (folder.isEmpty()) return;
        // What holds something already becomes the place of a new folder.
        const QString name = QFileInfo(path()).fileName();
        m_path->setText(QDir::toNativeSeparators(QDir(folder).isEmpty() ? folder : QDir(folder).filePath(name)));
        return;
    }
    QString file = QFileDialog::getSaveFileName(this, windowTitle(), path(),
                                                QStringLiteral("%1 (*%2)").arg(m_format->currentText(), m_suffix));
    if (file.isEmpty()) return;
    m_consent.give(file);
    if (QFileInfo(file).suffix().isEmpty()) file += m_suffix;
    m_path->setText(QDir::toNativeSeparators(file));
}

QString ModelExportDialog::problem() const {
    const QFileInfo target(path());
    const QString name = QDir::toNativeSeparators(path());
    if (m_suffix.isEmpty()) {
        const bool isTaken = target.exists() && (!target.isDir() || !QDir(path()).isEmpty());
        return isTaken ? tr("%1 is there already. Name a folder that does not exist or is empty.").arg(name)
                       : QString();
    }
    if (target.isDir()) return tr("%1 is a folder. Name a file.").arg(name);
    if (!target.dir().exists())
        return tr("There is no folder %1. Choose another one.").arg(QDir::toNativeSeparators(target.absolutePath()));
    return {};
}

void ModelExportDialog::showMessage(const QString& text) {
    m_message->setPalette(withTextColour(palette(), errorColour(palette())));
    m_message->setText(text);
}

void ModelExportDialog::accept() {
    if (const QString why = problem(); !why.isEmpty()) return showMessage(why);
    if (m_consent.isGiven(this, path(), [this] { accept(); })) QDialog::accept();
}

}  // namespace voxbit
