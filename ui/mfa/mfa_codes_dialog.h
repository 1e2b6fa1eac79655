/// Two codes of a device that exists: to give it to a user, or to find out how far its clock has gone.
#pragma once

#include "ui/pages/entity_tab.h"

#include <QDialog>

class QPushButton;

namespace rolewright::ui {

class TwoCodesForm;

/// Parts: `mfaCodesCode1`, `mfaCodesCode2`, `mfaCodesPracticeCode`, `mfaCodesTake`, `mfaCodesCancel`.
class MfaCodesDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Purpose { enable, resync };

    MfaCodesDialog(const PageContext& context, Purpose purpose, const Subject& user, const QString& serialNumber, QWidget* parent);

private:
    void showState();
    void take();

    PageContext m_context;
    Purpose m_purpose;
    Subject m_user;
    QString m_serialNumber;
    bool m_waiting = false;
    TwoCodesForm* m_codes = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace rolewright::ui
