/// One S3 object being looked at or made: its key and its content, as text or from a file.
#pragma once

#include "core/service/operation.h"

#include <QByteArray>
#include <QVariantMap>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace rolewright::ui {

/// Knows nothing of permissions and makes no calls. Parts: `objectKey`, `objectText`. What cannot be shown as text without changing a byte is kept as it is.
class ObjectEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ObjectEditor(QWidget* parent);

    QString key() const;
    /// Another object, whose content is not known.
    void setKey(const QString& key);
    /// What GetObject answered.
    void showObject(const json::Object& answer);
    /// Takes the content from a file, and its name as the key when there is none. What is wrong in words; empty when all went well.
    QString loadFile(const QString& path);

    /// True while the content was changed and not written.
    bool isDirty() const { return m_dirty; }
    /// What was changed and not written, to be kept; empty when nothing was.
    QVariantMap draft() const;
    void restoreDraft(const QVariantMap& draft);
    /// What keeps the object from being written; empty when nothing does.
    QString complaint() const;
    /// PutObject of what stands here.
    service::Operation putInto(const std::string& bucket) const;
    /// The object stands now as it is here.
    void written();
    /// The keyboard goes to the key, for a new object.
    void startNew();
    static QString sizeText(qsizetype bytes);

Q_SIGNALS:
    void edited();

private:
    void putContent(const QByteArray& bytes, const QString& contentType);
    QByteArray textBytes() const;
    QByteArray bytes() const { return m_kept ? *m_kept : textBytes(); }
    void showNote();

    QLineEdit* m_key = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_note = nullptr;
    std::optional<QByteArray> m_kept;  ///< content that is not shown as text
    QString m_contentType;
    bool m_carriageReturns = false;  ///< lines end with \r\n
    bool m_known = false;            ///< the content stands here: read, loaded or written
    bool m_dirty = false;
    bool m_filling = false;
};

}  // namespace rolewright::ui
