/// Makes a bucket: a name checked while it is typed, and a region.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/page.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;

/// Parts: `bucketName`, `bucketRegion`, `bucketCreate`, `bucketCancel`. The bucket belongs to the account of the acting identity.
class BucketDialog final : public QDialog {
    Q_OBJECT
public:
    BucketDialog(const PageContext& context, QWidget* parent);

Q_SIGNALS:
    void created(const QString& name);

private:
    QString complaint() const;
    service::Operation operation() const;
    void showState();
    void create();

    PageContext m_context;
    QLineEdit* m_name = nullptr;
    QComboBox* m_region = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    InlineMessage* m_owner = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_create = nullptr;
    bool m_creating = false;
};

/// What keeps a text from being a bucket's name, in words; empty when it can be one.
QString bucketNameComplaint(const QString& name);

}  // namespace rolewright::ui
