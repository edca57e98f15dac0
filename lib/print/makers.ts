/** What the thread of printing can make; each by its name, from plain values alone. */
import { captionedPicturesPdf } from './captioned-pictures';
import { certificatePdf, certificatePicture, certificatesPdf } from './certificate';
import { eventPoster, eventSlide } from './event-bill';
import { charactersLacking } from './font';
import { nominationForm } from './nomination-form';
import { officialDocument } from './official-document';
import { officialDocumentPdf } from './official-document-pdf';
import { photographOf, photographWithin } from './portrait';
import { posterPdf } from './poster';
import { slidePictures, slidesPdf } from './slides';

export const makers = {
  captionedPicturesPdf,
  certificatePdf,
  certificatePicture,
  certificatesPdf,
  charactersLacking,
  eventPoster,
  eventSlide,
  nominationForm,
  officialDocument,
  officialDocumentPdf,
  photographOf,
  photographWithin,
  posterPdf,
  slidePictures,
  slidesPdf,
};
