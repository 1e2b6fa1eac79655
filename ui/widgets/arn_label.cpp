#include "ui/widgets/arn_label.h"

#include "ui/theme/icons.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace rolewright::ui {

ArnLabel::ArnLabel(const QString& objectName, QWidget* parent, const QString& copyText) : QWidget(parent)
{
    m_label = new QLabel(this);
    m_label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_copy = new QToolButton(this);
    m_copy->setObjectName(objectName);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setAccessibleName(copyText.isEmpty() ? tr("Copy ARN") : copyText);
    m_copy->setToolTip(m_copy->accessibleName());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_arn); });
    setArn({});
}

void ArnLabel::setArn(const QString& arn)
{
    m_arn = arn;
    m_label->setToolTip(arn);
    m_label->setAccessibleName(arn);
    m_copy->setEnabled(!arn.isEmpty());
    elide();
}

void ArnLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    elide();
}

void ArnLabel::elide() { m_label->setText(m_label->fontMetrics().elidedText(m_arn, Qt::ElideMiddle, m_label->width())); }

}  // namespace rolewright::ui
