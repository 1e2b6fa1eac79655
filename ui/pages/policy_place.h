/// Where a statement stands, so that it can be opened in its editor.
#pragma once

#include <QMetaType>
#include <QString>

namespace rolewright::ui {

struct PolicyPlace {
    QString arn;            ///< of a managed policy, or of the user, group, role or bucket that holds the policy; empty when there is no page for it
    QString inlinePolicy;   ///< name of an inline policy of that user, group or role
    std::size_t offset = 0; ///< of the statement, in bytes of the policy's text

    bool isEmpty() const { return arn.isEmpty(); }
};

}  // namespace rolewright::ui

Q_DECLARE_METATYPE(rolewright::ui::PolicyPlace)
