#include "ui/shell/settings_dialog.h"

#include "ui/theme/icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rolewright::ui {

SettingsDialog::SettingsDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_subjects = new QListWidget(this);
    m_subjects->setObjectName(QStringLiteral("settingsSubjects"));
    m_subjects->setAccessibleName(tr("Subjects"));
    m_subjects->setFixedWidth(170);
    m_pages = new QStackedWidget(this);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setIcon(icon(QStringLiteral("close")));
    close->setObjectName(QStringLiteral("settingsClose"));
    auto* both = new QHBoxLayout;
    both->addWidget(m_subjects);
    both->addWidget(m_pages, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(both, 1);
    layout->addWidget(buttons);
    resize(760, 500);
    connect(m_subjects, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::addSubject(const QString& title, const QString& iconName, QWidget* page)
{
    m_pages->addWidget(page);
    m_subjects->addItem(new QListWidgetItem(icon(iconName), title));
    if (m_subjects->count() == 1)
        m_subjects->setCurrentRow(0);
}

}  // namespace rolewright::ui
