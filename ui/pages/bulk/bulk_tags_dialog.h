/// Asks for tags that many things shall have.
#pragma once

#include "core/identity/principals.h"

#include <QDialog>

namespace rolewright::ui {

class Store;
class TagsEditor;

/// Parts: `bulkTagsTable` and the others of a tags editor, `bulkTagsTake`, `bulkTagsCancel`.
class BulkTagsDialog final : public QDialog {
    Q_OBJECT
public:
    BulkTagsDialog(const QString& prefix, int count, const Store& store, QWidget* parent);

Q_SIGNALS:
    /// At least one tag.
    void taken(const rolewright::identity::Tags& tags);

private:
    TagsEditor* m_tags = nullptr;
};

}  // namespace rolewright::ui
