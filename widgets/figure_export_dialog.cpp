// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_export_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "core/base/error.h"
#include "widgets/figure_files.h"
#include "widgets/figure_view.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kPreviewWidth = 380;
constexpr int kPreviewHeight = 280;

/// "Error rate against model size" -> "error_rate_against_model_size"
QString fileNameOf(const Figure& figure) {
    QString name;
    for (const QChar c : QString::fromStdString(figure.title).toLower()) {
        if (c.isLetterOrNumber()) {
            name += c;
        } else if (!name.isEmpty() && !name.endsWith(QLatin1Char('_'))) {
            name += QLatin1Char('_');
        }
    }
    while (name.endsWith(QLatin1Char('_'))) name.chop(1);
    return name.isEmpty() ? QStringLiteral("figure") : name.left(60);
}

QSpinBox* sizeBox(QWidget* parent, int value) {
    auto* box = new QSpinBox(parent);
    box->setRange(200, 20000);
    box->setSingleStep(50);
    box->setValue(value);
    box->setSuffix(QStringLiteral(" px"));
    return box;
}

}  // namespace

FigureExportDialog::FigureExportDialog(const Figure& figure, const QString& header, QWidget* parent)
    : QDialog(parent),
      m_figure(figure),
      m_header(header),
      m_format(new QComboBox(this)),
      m_theme(new QComboBox(this)),
      m_width(sizeBox(this, 800)),
      m_height(sizeBox(this, 500)),
      m_scale(new QDoubleSpinBox(this)),
      m_pixels(new QLabel(this)),
      m_path(new QLineEdit(this)),
      m_preview(new QLabel(this)),
      m_message(new QLabel(this)) {
    setWindowTitle(tr("Save figure"));
    m_format->addItem(tr("PNG image"), QStringLiteral("png"));
    m_format->addItem(tr("PDF document"), QStringLiteral("pdf"));
    m_format->addItem(tr("SVG drawing"), QStringLiteral("svg"));
    m_format->addItem(tr("CSV data"), QStringLiteral("csv"));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    m_scale->setRange(0.5, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(2);
    m_preview->setFixedSize(kPreviewWidth, kPreviewHeight);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_message->setWordWrap(true);
    m_message->hide();
    buildForm();
    setPath(QDir::home().filePath(fileNameOf(figure) + QStringLiteral(".png")));
    connect(m_format, &QComboBox::currentIndexChanged, this, &FigureExportDialog::followFormat);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &FigureExportDialog::updatePreview);
    connect(m_width, &QSpinBox::valueChanged, this, &FigureExportDialog::updatePreview);
    connect(m_height, &QSpinBox::valueChanged, this, &FigureExportDialog::updatePreview);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &FigureExportDialog::updatePreview);
    updatePreview();
}

void FigureExportDialog::buildForm() {
    auto* browse = new QPushButton(tr("&Browse..."), this);
    connect(browse, &QPushButton::clicked, this, &FigureExportDialog::choosePath);
    auto* file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);

    auto* form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("&Scale"), m_scale);
    form->addRow(QString(), m_pixels);
    form->addRow(tr("&Theme"), m_theme);
    auto* upper = new QHBoxLayout;
    upper->addLayout(form);
    upper->addSpacing(12);
    upper->addWidget(m_preview, 1);

    auto* fileForm = new QFormLayout;
    fileForm->addRow(tr("Fi&le"), file);
    qobject_cast<QLabel*>(fileForm->labelForField(file))->setBuddy(m_path);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Sa&ve"), QDialogButtonBox::AcceptRole);
    m_copy = buttons->addButton(tr("&Copy image"), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &FigureExportDialog::save);
    connect(m_copy, &QPushButton::clicked, this, &FigureExportDialog::copyImage);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* all = new QVBoxLayout(this);
    all->addLayout(upper);
    all->addLayout(fileForm);
    all->addWidget(m_message);
    all->addWidget(buttons);
}

void FigureExportDialog::setFigureSize(const QSize& size) {
    m_width->setValue(size.width());
    m_height->setValue(size.height());
}

void FigureExportDialog::setPath(const QString& path) {
    m_path->setText(QDir::toNativeSeparators(path));
    const int format = m_format->findData(QFileInfo(path).suffix().toLower());
    if (format >= 0) m_format->setCurrentIndex(format);
}

QString FigureExportDialog::path() const {
    return QDir::fromNativeSeparators(m_path->text());
}

Theme FigureExportDialog::theme() const {
    return static_cast<Theme>(m_theme->currentData().toInt());
}

void FigureExportDialog::choosePath() {
    const QString suffix = m_format->currentData().toString();
    const QString chosen = QFileDialog::getSaveFileName(
        this, windowTitle(), path(), m_format->currentText() + QStringLiteral(" (*.%1)").arg(suffix));
    if (chosen.isEmpty()) return;
    setPath(chosen);
    m_consent.give(path());
}

void FigureExportDialog::followFormat() {
    const QString suffix = m_format->currentData().toString();
    const QFileInfo file(path());
    if (m_format->findData(file.suffix().toLower()) >= 0)
        m_path->setText(
            QDir::toNativeSeparators(file.dir().filePath(file.completeBaseName() + QLatin1Char('.') + suffix)));
    updatePreview();
}

void FigureExportDialog::updatePreview() {
    const QString format = m_format->currentData().toString();
    const bool isData = format == QLatin1String("csv");
    for (QWidget* field :
         {static_cast<QWidget*>(m_width), static_cast<QWidget*>(m_height), static_cast<QWidget*>(m_theme)})
        field->setEnabled(!isData);
    m_scale->setEnabled(format == QLatin1String("png"));
    m_pixels->setText(m_scale->isEnabled() ? tr("%1 x %2 pixels")
                                                 .arg(locale().toString(qRound(m_width->value() * m_scale->value())),
                                                      locale().toString(qRound(m_height->value() * m_scale->value())))
                                           : QString());
    // Drawn at its own size, so that what is elided or left out there is so here too.
    const int width = std::min(m_width->value(), 3000);
    const int height = std::min(m_height->value(), 3000);
    const double ratio = devicePixelRatioF();
    QImage image =
        figureImage(m_figure, width, height, 1, theme())
            .scaled(QSize(kPreviewWidth, kPreviewHeight) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(image));
}

void FigureExportDialog::save() {
    if (!m_consent.isGiven(this, path(), [this] { save(); })) return;
    try {
        writeFigureFile(m_figure, path().toStdString(),
                        {m_width->value(), m_height->value(), m_scale->value(), theme(), m_header.toStdString()});
        accept();
    } catch (const Error& error) {
        m_message->setPalette(withTextColour(palette(), errorColour(palette())));
        m_message->setText(tr("Not saved: %1").arg(QString::fromUtf8(error.what())));
        m_message->show();
    }
}

void FigureExportDialog::copyImage() {
    QApplication::clipboard()->setImage(
        figureImage(m_figure, m_width->value(), m_height->value(), std::min(m_scale->value(), 4.0), theme()));
}

}  // namespace voxbit
