import { cosines, keptBy, nearestLatents, overlaps, flatRows } from '#labs/superposition'
import type { Autoencoder, ToyModel } from '#labs/superposition'
import { Inline } from '../../components/Markdown.tsx'
import { Grid } from './Grid.tsx'
import { matchedLatents } from './figures.ts'
import { Plane } from './Plane.tsx'

interface DirectionsProps {
  readonly model: ToyModel
  readonly sae: Autoencoder | undefined
}

/** The directions that the model has stored, beside those that the autoencoder finds. */
export function Directions({ model, sae }: DirectionsProps) {
  const features = flatRows(model.w, model.m)
  const kept = keptBy(model)
  const flat = model.m === 2
  return (
    <div className="direction-pair">
      <figure data-part={flat ? undefined : 'overlap'}>
        <figcaption data-part={flat ? 'features overlap' : undefined}>
          <b>The model</b>{' '}
          <span className="quiet">
            <Inline text={flat ? 'columns of $W$' : '$W^\\top W$, feature by feature'} />
          </span>
        </figcaption>
        {flat ? (
          <Plane label="The direction of each feature in two dimensions." features={features} />
        ) : (
          <Grid label="How far each feature’s direction overlaps each other’s." entries={overlaps(model)} />
        )}
      </figure>
      <figure data-part={flat ? undefined : 'nearest dictionary'}>
        <figcaption data-part={flat ? 'dictionary' : undefined}>
          <b>The autoencoder</b>{' '}
          <span className="quiet">
            {flat ? 'its directions as rays' : 'kept features by latents, cosines'}
          </span>
        </figcaption>
        {!sae && <p className="small quiet">Not begun yet.</p>}
        {sae && flat && (
          <Plane
            label="The directions of the dictionary beside those of the features."
            features={features}
            rays={flatRows(sae.decoder, 2)}
            nearest={nearestLatents(model, sae)}
          />
        )}
        {sae && !flat && (
          <Grid
            label="The cosine of each feature with the latent matched to it, and with the others."
            entries={matchedLatents(cosines(model, sae).filter((_, i) => kept.includes(i)))}
          />
        )}
      </figure>
    </div>
  )
}
