#include "ui/pages/bulk/bulk_tags_dialog.h"

#include "ui/widgets/change_control.h"
#include "ui/widgets/tags_editor.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

BulkTagsDialog::BulkTagsDialog(const QString& prefix, int count, const Store& store, QWidget* parent) : QDialog(parent)
{
    setObjectName(prefix + QStringLiteral("BulkTags"));
    setWindowTitle(tr("Tag %n selected", nullptr, count));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* words = new QLabel(tr("These tags are added; one of the same key gets the new value, and others stay."), this);
    words->setWordWrap(true);
    m_tags = new TagsEditor(QStringLiteral("bulkTags"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* take = buttons->addButton(tr("&Tag"), QDialogButtonBox::AcceptRole);
    take->setObjectName(QStringLiteral("bulkTagsTake"));
    changesWorkspace(store, take);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("bulkTagsCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_tags, 1);
    layout->addWidget(buttons);
    resize(460, 340);
    const auto judge = [this, take] { take->setEnabled(!m_tags->tags().empty() && m_tags->complaint().isEmpty()); };
    connect(m_tags, &TagsEditor::edited, this, judge);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT taken(m_tags->tags());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

}  // namespace rolewright::ui
