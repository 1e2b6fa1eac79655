/// A session's credentials as a profile in the file that the AWS CLI reads.
#pragma once

#include "core/sts/session.h"
#include "ui/pages/page.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class SavedProfiles;

/// Parts: `saveProfileName`, `saveProfileRegion`, `saveProfileTarget`, `saveProfileSave`, `saveProfileRefusal`. Deletes itself.
class SaveProfileDialog final : public QDialog {
    Q_OBJECT
public:
    SaveProfileDialog(const PageContext& context, SavedProfiles& profiles, const sts::SessionPtr& session, QWidget* parent);

Q_SIGNALS:
    /// It is there, under this name.
    void saved(const QString& name);

private:
    QString endpointUrl() const;
    void showState();
    void save();

    PageContext m_context;
    SavedProfiles& m_profiles;
    sts::SessionPtr m_session;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_region = nullptr;
    QLabel* m_target = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_save = nullptr;
    bool m_waiting = false;
};

}  // namespace rolewright::ui
